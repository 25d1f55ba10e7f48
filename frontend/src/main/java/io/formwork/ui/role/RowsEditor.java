package io.formwork.ui.role;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.formwork.access.OwnRecords;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.ui.component.condition.ConditionBuilder;
import io.formwork.ui.form.field.FieldContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which records a grant is about: all, one's own, or those of a condition. */
final class RowsEditor extends Div {

    /** Nothing is granted by a condition that says nothing yet. */
    static final Condition NONE = new Condition.Or(List.of());

    /** The three ways in which people think of it. */
    enum Kind {
        ALL,
        OWN,
        WHERE;

        static Kind of(Condition rows) {
            return rows instanceof Condition.Always
                    ? ALL
                    : OwnRecords.fields(rows).isPresent() ? OWN : WHERE;
        }
    }

    final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    final CheckboxGroup<FormField> persons = new CheckboxGroup<>();
    final ConditionBuilder builder;
    final Span incomplete = new Span(getTranslation("roles.rows.incomplete"));
    private final transient List<FormField> people;
    private final transient Consumer<Condition> changed;
    private transient @Nullable Condition shown;
    private boolean showing;

    /** @param changed told the condition; never one that says less than what is on the screen */
    RowsEditor(FormDefinition form, FieldContext context, Consumer<Condition> changed) {
        this.changed = changed;
        List<FormField> fields = new ArrayList<>(form.fields());
        fields.addAll(SystemFields.all());
        people = Stream.concat(SystemFields.find(SystemFields.CREATED_BY).stream(), form.fields().stream())
                .filter(field -> field.type().namesMembers())
                .toList();
        builder = new ConditionBuilder(fields, context);
        addClassName("fw-grant-rows");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(
                each -> getTranslation("roles.rows." + each.name().toLowerCase(Locale.ROOT)));
        kind.setAriaLabel(getTranslation("roles.rows"));
        persons.setItems(people);
        persons.setItemLabelGenerator(field -> field.label().in(context.language()));
        persons.setLabel(getTranslation("roles.rows.own-fields"));
        incomplete.addClassName("fw-grant-rows__incomplete");
        incomplete.getElement().setAttribute("role", "status");
        kind.addValueChangeListener(change -> kindChosen());
        persons.addValueChangeListener(change -> personsChosen());
        builder.addChangeListener(this::composed);
        Paragraph help = new Paragraph(getTranslation("roles.rows.help"));
        add(new H4(getTranslation("roles.rows")), kind, persons, builder, incomplete, help);
    }

    /** Shows a row rule; what a person is composing stays while the rule is the one that was told. */
    void show(Condition rows) {
        if (rows.equals(shown)) {
            return;
        }
        showing = true;
        shown = rows;
        kind.setValue(Kind.of(rows));
        Set<String> own = OwnRecords.fields(rows).orElse(Set.of());
        persons.setValue(people.stream()
                .filter(field -> own.contains(field.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        builder.setCondition(rows);
        incomplete.setVisible(false);
        showing = false;
        layout();
    }

    private void layout() {
        persons.setVisible(kind.getValue() == Kind.OWN);
        builder.setVisible(kind.getValue() == Kind.WHERE);
    }

    private void kindChosen() {
        layout();
        if (showing) {
            return;
        }
        incomplete.setVisible(false);
        switch (kind.getValue()) {
            case ALL -> tell(Condition.ALWAYS);
            case OWN -> persons.setValue(new LinkedHashSet<>(people.subList(0, Math.min(2, people.size()))));
            case WHERE -> {
                builder.invite();
                composed();
            }
        }
    }

    private void personsChosen() {
        if (!showing) {
            List<String> names = people.stream()
                    .filter(persons.getValue()::contains)
                    .map(FormField::name)
                    .toList();
            tell(names.isEmpty() ? NONE : OwnRecords.of(names));
        }
    }

    /** A line that lacks something would be left out and the rule be wider than meant: it is told only when it is whole. */
    private void composed() {
        if (showing) {
            return;
        }
        boolean whole = builder.isComplete();
        incomplete.setVisible(!whole);
        Condition composed = builder.condition();
        if (composed instanceof Condition.Always) {
            tell(NONE);
        } else if (whole) {
            tell(composed);
        } else if (shown instanceof Condition.Always) {
            tell(NONE);
        }
    }

    private void tell(Condition rows) {
        shown = rows;
        changed.accept(rows);
    }
}
