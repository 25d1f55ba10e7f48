package io.formwork.record.personal;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.record.RecordId;
import java.util.List;
import java.util.Map;

/**
 * The records of one form that concern a person.
 *
 * @param traces how much features keep about them, by name
 */
public record PersonalDataPart(FormDefinition form, List<RecordId> records, Map<String, Long> traces) {

    /** What an erasure empties. */
    public List<FormField> fields() {
        return form.personalFields();
    }
}
