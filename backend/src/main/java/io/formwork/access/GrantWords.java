package io.formwork.access;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionWords;
import io.formwork.form.type.FormatContext;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Says in a sentence what a grant gives, with the labels of the form. */
public final class GrantWords {

    private static final Set<Action> WRITING = EnumSet.of(Action.CREATE, Action.EDIT, Action.IMPORT);
    private static final int MOST_NAMES = 6;

    private final FormDefinition form;
    private final FormatContext context;
    private final Messages messages;

    /** @param context names members and records that a row rule speaks of */
    public GrantWords(FormDefinition form, FormatContext context, Messages messages) {
        this.form = form;
        this.context = context;
        this.messages = messages;
    }

    /** Such as "May see and edit their own records; without Phone". */
    public String print(FormGrant grant) {
        if (grant.actions().isEmpty()) {
            return text("access.words.nothing");
        }
        List<String> clauses = new ArrayList<>();
        clauses.add(text("access.words.may", actions(grant), rows(grant.rows())));
        fields(grant, clauses);
        return String.join(text("access.words.clause"), clauses);
    }

    private String actions(FormGrant grant) {
        return listed(Arrays.stream(Action.values())
                .filter(grant.actions()::contains)
                .map(action -> text("access.words.action." + action.code()))
                .toList());
    }

    /** Which records a row rule is about, such as "their own records". */
    public String rows(Condition rows) {
        if (rows instanceof Condition.Always) {
            return text("access.words.rows.all");
        }
        if (rows.equals(new Condition.Or(List.of()))) {
            return text("access.words.rows.none");
        }
        return OwnRecords.fields(rows)
                .map(fields -> text(
                        "access.words.rows.own",
                        listed(fields.stream().map(this::label).toList(), "or")))
                .orElseGet(
                        () -> text("access.words.rows.where", new ConditionWords(form, context, messages).print(rows)));
    }

    private String label(String name) {
        return SystemFields.find(name)
                .or(() -> form.find(name))
                .map(field -> field.label().in(language()))
                .orElse(name);
    }

    private void fields(FormGrant grant, List<String> clauses) {
        List<FormField> hidden = having(grant, right -> right == FieldRight.HIDDEN);
        List<FormField> seen = having(grant, right -> right != FieldRight.HIDDEN);
        boolean few = seen.size() < hidden.size();
        if (seen.isEmpty()) {
            clauses.add(text("access.words.fields.none"));
            return;
        }
        if (!hidden.isEmpty()) {
            clauses.add(
                    text(few ? "access.words.fields.only" : "access.words.fields.without", names(few ? seen : hidden)));
        }
        List<FormField> masked = having(grant, right -> right == FieldRight.MASKED);
        if (!masked.isEmpty()) {
            clauses.add(text("access.words.fields.masked", names(masked)));
        }
        if (grant.actions().stream().anyMatch(WRITING::contains)) {
            written(grant, seen, clauses);
        }
    }

    private void written(FormGrant grant, List<FormField> seen, List<String> clauses) {
        List<FormField> given = seen.stream().filter(field -> !field.readOnly()).toList();
        List<FormField> edited = given.stream()
                .filter(field -> grant.right(field.name()) == FieldRight.EDIT)
                .toList();
        List<FormField> kept = given.stream()
                .filter(field -> grant.right(field.name()) == FieldRight.READ)
                .toList();
        if (edited.isEmpty()) {
            clauses.add(text("access.words.fields.read-only"));
        } else if (edited.size() < kept.size()) {
            clauses.add(text("access.words.fields.edit-only", names(edited)));
        } else if (!kept.isEmpty()) {
            clauses.add(text("access.words.fields.kept", names(kept)));
        }
    }

    private List<FormField> having(FormGrant grant, Predicate<FieldRight> right) {
        return form.fields().stream()
                .filter(field -> right.test(grant.right(field.name())))
                .toList();
    }

    private String names(List<FormField> fields) {
        List<String> names = fields.stream()
                .limit(fields.size() > MOST_NAMES ? MOST_NAMES - 1 : MOST_NAMES)
                .map(field -> field.label().in(language()))
                .toList();
        return fields.size() > names.size()
                ? text(
                        "access.words.more",
                        String.join(text("access.words.comma"), names),
                        fields.size() - names.size())
                : listed(names);
    }

    private String listed(List<String> words) {
        return listed(words, "and");
    }

    private String listed(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1
                ? String.join("", words)
                : String.join(text("access.words.comma"), words.subList(0, end))
                        + text("access.words." + last)
                        + words.get(end);
    }

    private Language language() {
        return context.language();
    }

    private String text(String key, Object... args) {
        return messages.text(language(), key, args);
    }
}
