package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormInput;
import io.formwork.form.LayoutRule;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as its designer laid it out: sections, columns where there is room, an entry component or the value for each
 * field. Values are canonical and go by field name; what is wrong is shown at the field.
 */
@StyleSheet("formwork/form.css")
public class FormPane extends Div {

    private final transient FormDefinition form;
    private final transient FieldContext context;
    private final transient Map<String, PaneField> fields = new LinkedHashMap<>();
    private final transient List<LaidOutRule> rules = new ArrayList<>();
    private final transient List<Runnable> listeners = new ArrayList<>();
    private transient Map<String, Object> shown = Map.of();

    /** Every field may be entered, except those that the system fills in. */
    public FormPane(FormDefinition form, FieldContext context) {
        this(form, context, field -> PaneRight.EDIT);
    }

    /** @param rights what may be done with each field */
    public FormPane(FormDefinition form, FieldContext context, Function<FormField, PaneRight> rights) {
        this.form = form;
        this.context = context;
        addClassName("fw-form");
        for (FormField field : form.fields()) {
            PaneRight right = rights.apply(field);
            if (right != PaneRight.HIDDEN) {
                PaneField shownField = new PaneField(field, right, context);
                shownField.onChange(this::changed);
                fields.put(field.name(), shownField);
            }
        }
        add(new PaneLayout(form, fields, context.language(), rules).content());
        applyRules();
    }

    /** Starts entry of a new record with the defaults of the form. */
    public void setDefaults() {
        setValues(Map.of());
        new FormInput(form, context.conditions(Instant.now()))
                .defaults()
                .forEach((name, value) ->
                        Optional.ofNullable(fields.get(name)).ifPresent(field -> field.setValue(value)));
        applyRules();
    }

    /** Shows a record of which somebody may know only a part; {@code masked} stands in place of values by field name. */
    public void setValues(Map<String, Object> values, Map<String, String> masked) {
        setValues(values);
        masked.forEach((name, text) -> Optional.ofNullable(fields.get(name)).ifPresent(field -> field.mask(text)));
    }

    /** Shows a record; fields that are not named are empty. */
    public void setValues(Map<String, Object> values) {
        shown = Map.copyOf(values);
        fields.forEach((name, field) -> field.setValue(values.get(name)));
        clearErrors();
        applyRules();
    }

    /** Everything that can be entered here and is not hidden by a rule; null where there is no value. */
    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            if (field.isOpen()) {
                values.put(name, field.value());
            }
        });
        return values;
    }

    /** Of {@link #values()} those that differ from what was shown. */
    public Map<String, @Nullable Object> changes() {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>(values());
        changes.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), shown.get(entry.getKey())));
        return changes;
    }

    public boolean isChanged() {
        return !changes().isEmpty();
    }

    /** What is wrong with the values of a new record, shown at the fields; empty when nothing is. */
    public List<Violation> validate() {
        clearErrors();
        List<Violation> violations = new ArrayList<>(unreadable());
        try {
            new FormInput(form, context.conditions(Instant.now())).create(values(), false);
        } catch (Invalid invalid) {
            violations.addAll(invalid.violations());
        }
        violations.addAll(missing(violations));
        show(violations);
        return violations;
    }

    /** What the person's own part of the rules says: input that cannot be read, and what this pane requires. */
    public List<Violation> precheck() {
        clearErrors();
        List<Violation> violations = new ArrayList<>(unreadable());
        violations.addAll(missing(violations));
        show(violations);
        return violations;
    }

    /** Shows what is wrong at the fields and leads there; answers those that belong to no field here. */
    public List<Violation> show(List<Violation> violations) {
        List<Violation> elsewhere = new ArrayList<>();
        boolean led = false;
        for (Violation violation : violations) {
            Optional<PaneField> place = field(violation.pointer());
            if (place.isEmpty()) {
                elsewhere.add(violation);
                continue;
            }
            place.get().addError(PaneMessages.text(violation, place.get().label()));
            if (!led) {
                lead(place.get());
                led = true;
            }
        }
        return elsewhere;
    }

    public void clearErrors() {
        fields.values().forEach(PaneField::clearError);
    }

    /** Calls after each change that a person makes. */
    public void addChangeListener(Runnable listener) {
        listeners.add(listener);
    }

    /** The entry component of a field, if it may be entered here. */
    public Optional<FieldInput> input(String field) {
        return Optional.ofNullable(fields.get(field)).flatMap(PaneField::input);
    }

    /** Moves the cursor to a field. */
    public void focus(String field) {
        Optional.ofNullable(fields.get(field)).ifPresent(this::lead);
    }

    private void changed() {
        applyRules();
        listeners.forEach(Runnable::run);
    }

    private void applyRules() {
        if (!rules.isEmpty()) {
            ObjectNode values = json();
            rules.forEach(rule -> rule.apply(values));
        }
    }

    private ObjectNode json() {
        ObjectNode values = Json.object();
        fields.forEach((name, field) -> field.json().ifPresent(value -> values.set(name, value)));
        return values;
    }

    private List<Violation> unreadable() {
        List<Violation> violations = new ArrayList<>();
        fields.values()
                .forEach(field -> field.unreadable()
                        .ifPresent(words ->
                                violations.add(new Violation(field.pointer(), "unreadable", "field.unreadable"))));
        return violations;
    }

    private List<Violation> missing(List<Violation> known) {
        return fields.values().stream()
                .filter(field -> field.isOpen() && field.lacksValue())
                .filter(field -> known.stream()
                        .noneMatch(violation -> violation.pointer().equals(field.pointer())))
                .map(field -> new Violation(field.pointer(), "required", "form.rule.required", field.label()))
                .toList();
    }

    private Optional<PaneField> field(String pointer) {
        return fields.values().stream()
                .filter(field -> pointer.equals(field.pointer()) || pointer.startsWith(field.pointer() + "/"))
                .findFirst();
    }

    private void lead(PaneField field) {
        field.scrollIntoView();
        Component component = field.input().map(FieldInput::component).orElse(field);
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** A rule with the part of the layout that it governs. */
    record LaidOutRule(LayoutRule rule, Component part, List<PaneField> inside) {

        void apply(ObjectNode values) {
            boolean visible = rule.shows(values);
            part.setVisible(visible);
            boolean enabled = rule.enables(values);
            inside.forEach(field -> field.ruled(visible, enabled));
        }
    }
}
