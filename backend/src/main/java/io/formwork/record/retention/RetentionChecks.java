package io.formwork.record.retention;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.ConditionCheck;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a rule must be like to be about a form. */
public final class RetentionChecks {

    private static final int MOST = 10_000;
    private static final Set<String> DATES = Set.of("date", "date-time");

    private RetentionChecks() {}

    /** The fields from which time may count. */
    public static List<FormField> dates(FormDefinition form) {
        return Stream.concat(
                        Stream.of(SystemFields.CREATED_AT, SystemFields.UPDATED_AT)
                                .flatMap(name -> SystemFields.find(name).stream()),
                        form.fields().stream())
                .filter(field -> DATES.contains(field.type().key()))
                .toList();
    }

    /** How a rule names a field: by what stays when the field gets another name. */
    public static String reference(FormField field) {
        return field.name().startsWith("$") ? field.name() : field.id();
    }

    static void require(FormDefinition form, RetentionDraft draft) {
        List<Violation> broken = new ArrayList<>();
        if (!draft.effect().takesRecords() && form.personalFields().isEmpty()) {
            broken.add(new Violation("/form", "personal", "retention.form.personal", form.label()));
        }
        if (dates(form).stream().noneMatch(field -> reference(field).equals(draft.field()))) {
            broken.add(new Violation("/field", "date", "retention.field.date"));
        }
        if (draft.amount() < 1 || draft.amount() > MOST) {
            broken.add(new Violation("/amount", "range", "identity.setting.range", 1, MOST));
        }
        ConditionCheck.of(draft.where(), form, "/where")
                .forEach(problem -> broken.add(new Violation(
                        "/where",
                        "condition",
                        problem.messageKey(),
                        problem.args().toArray())));
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
    }
}
