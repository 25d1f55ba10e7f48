package io.formwork.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.access.AccessReasons;
import io.formwork.access.Action;
import io.formwork.access.FieldRight;
import io.formwork.access.GrantReason;
import io.formwork.form.FormField;
import io.formwork.identity.User;
import io.formwork.record.FormRecord;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.record.FormScope;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person is chosen; each action and each field then tells which role grants or denies it, and why. */
@StyleSheet("formwork/access.css")
final class WhyPanel extends Div {

    private static final List<Action> ACTIONS = List.of(Action.SEE, Action.EDIT, Action.DELETE, Action.EXPORT);

    private final transient WhyServices services;
    private final transient FormScope scope;
    private final transient FormRecord record;
    private final Div answer = new Div();

    final ComboBox<User> person = new ComboBox<>(getTranslation("why.person"));

    WhyPanel(WhyServices services, FormScope scope, FormRecord record) {
        this.services = services;
        this.scope = scope;
        this.record = record;
        addClassName("fw-why");
        person.setItemLabelGenerator(User::name);
        person.setItems(query -> services
                .users()
                .searchEverybody(scope.actor(), query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                .stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        person.addValueChangeListener(change -> explain(change.getValue()));
        answer.addClassName("fw-stack");
        add(new Panel(person), answer);
        explain(null);
    }

    private void explain(@Nullable User of) {
        answer.removeAll();
        if (of == null) {
            answer.add(new Panel(new EmptyState(VaadinIcon.QUESTION_CIRCLE_O, getTranslation("why.empty"))
                    .text(getTranslation("why.empty.text"))));
            return;
        }
        services.reasons(scope, record, of.id())
                .ifPresentOrElse(this::show, () -> answer.add(new Panel(new Paragraph(getTranslation("why.closed")))));
    }

    private void show(AccessReasons reasons) {
        if (reasons.administrator()) {
            answer.add(new Panel(new Paragraph(getTranslation("why.administrator"))));
            return;
        }
        if (reasons.grants().isEmpty() && reasons.personal().isEmpty()) {
            answer.add(new Panel(new Paragraph(getTranslation("why.no-role"))));
            return;
        }
        answer.add(
                new Panel(getTranslation("why.actions"), actions(reasons)).flush(),
                new Panel(getTranslation("why.fields"), fields(reasons)).flush());
    }

    private NativeTable actions(AccessReasons reasons) {
        NativeTable table = table("why.action", "why.may", "why.because");
        for (Action action : ACTIONS) {
            boolean may = reasons.result().may(action);
            line(table, getTranslation("why.action." + action.code()), yesNo(may), because(reasons, action));
        }
        boolean personal =
                reasons.result().may(Action.SEE) && !reasons.personal().isEmpty();
        line(table, getTranslation("why.action.personal"), yesNo(personal), becausePersonal(reasons));
        return table;
    }

    /** Who handles personal data has to see the record besides. */
    private String becausePersonal(AccessReasons reasons) {
        if (reasons.personal().isEmpty()) {
            return getTranslation("why.no-grant");
        }
        if (!reasons.result().may(Action.SEE)) {
            return getTranslation("why.record-unseen");
        }
        return reasons.personal().entrySet().stream()
                .map(role -> getTranslation("why.allows", scope.words(role.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private String because(AccessReasons reasons, Action action) {
        List<GrantReason> allowing = reasons.allowing(action);
        if (!allowing.isEmpty()) {
            return allowing.stream()
                    .map(grant -> getTranslation("why.allowed", role(grant), rows(grant)))
                    .collect(Collectors.joining("\n"));
        }
        List<GrantReason> missing = reasons.missing(action);
        return missing.isEmpty()
                ? getTranslation("why.no-grant")
                : missing.stream()
                        .map(grant -> getTranslation("why.outside", role(grant), rows(grant)))
                        .collect(Collectors.joining("\n"));
    }

    private NativeTable fields(AccessReasons reasons) {
        NativeTable table = table("why.field", "why.right", "why.because");
        for (FormField field : scope.form().fields()) {
            FieldRight reading = reasons.result().reading(field.name(), Action.SEE);
            boolean edits = reasons.result().edits(field.name(), Action.EDIT);
            FieldRight right = edits ? FieldRight.EDIT : reading == FieldRight.EDIT ? FieldRight.READ : reading;
            line(
                    table,
                    scope.words(field.label()),
                    new Tag(getTranslation("why.right." + right.code()), color(right)),
                    because(reasons, field.name()));
        }
        return table;
    }

    private String because(AccessReasons reasons, String field) {
        if (!reasons.result().may(Action.SEE)) {
            return getTranslation("why.record-unseen");
        }
        List<GrantReason> telling = reasons.telling(field);
        List<GrantReason> by = telling.isEmpty() ? reasons.allowing(Action.SEE) : telling;
        return by.stream()
                .map(grant -> getTranslation(
                        "why.gives",
                        role(grant),
                        getTranslation("why.right." + grant.right(field).code())))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String role(GrantReason grant) {
        return grant.roleLabel().in(scope.actor().language(), grant.role());
    }

    private String rows(GrantReason grant) {
        return services.words(scope).print(grant.rows());
    }

    private Component yesNo(boolean may) {
        return new Tag(getTranslation(may ? "why.yes" : "why.no"), may ? TagColor.GREEN : TagColor.RED);
    }

    private static TagColor color(FieldRight right) {
        return switch (right) {
            case HIDDEN -> TagColor.RED;
            case MASKED -> TagColor.ORANGE;
            case READ -> TagColor.BLUE;
            case EDIT -> TagColor.GREEN;
        };
    }

    private NativeTable table(String... heads) {
        NativeTable table = new NativeTable();
        table.addClassName("fw-why__table");
        NativeTableRow head = table.getHead().addRow();
        for (String key : heads) {
            head.add(new NativeTableHeaderCell(getTranslation(key)));
        }
        return table;
    }

    private static void line(NativeTable table, String what, Component state, String why) {
        NativeTableRow row = table.getBody().addRow();
        var reason = new NativeTableCell(why);
        reason.addClassName("fw-why__reason");
        row.add(new NativeTableCell(what), new NativeTableCell(state), reason);
    }
}
