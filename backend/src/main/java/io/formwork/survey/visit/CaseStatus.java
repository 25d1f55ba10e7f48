package io.formwork.survey.visit;

import io.formwork.form.FormField;
import io.formwork.record.FormRecord;
import io.formwork.survey.SurveyStatus;
import java.util.List;
import java.util.Optional;

/**
 * A case as its visitor may see it.
 *
 * @param fields what is shown, in this order
 * @param question what may be answered now
 */
public record CaseStatus(String number, FormRecord record, List<FormField> fields, Optional<Question> question) {

    /** The confirmation that is open. */
    public record Question(SurveyStatus.Confirmation confirmation, FormField field) {}
}
