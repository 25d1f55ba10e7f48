package io.formwork.ui.form.field;

import io.formwork.form.FormKey;
import io.formwork.form.condition.ConditionContext;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * For whom the fields of a form are shown.
 *
 * @param record the record's id, null while it is new
 * @param lookups finds the members and records that fields point to
 * @param files keeps what is attached
 */
public record FieldContext(
        Actor actor, FormKey form, @Nullable String record, ZoneId zone, FieldLookups lookups, FieldFiles files) {

    public String app() {
        return form.app();
    }

    public Language language() {
        return actor.language();
    }

    /** The same for one record. */
    public FieldContext of(String recordId) {
        return new FieldContext(actor, form, recordId, zone, lookups, files);
    }

    /** The same in another language. */
    public FieldContext speaking(Language language) {
        return new FieldContext(actor.speaking(language), form, record, zone, lookups, files);
    }

    public FormatContext format() {
        return new FormatContext(language(), zone, (kind, id) -> lookups.name(this, kind, id));
    }

    public ConditionContext conditions(Instant now) {
        return new ConditionContext(actor, now, zone);
    }
}
