package io.formwork.ui.component.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionCheck;
import io.formwork.ui.form.field.FieldContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines and groups of which all, any or none must be true. */
final class ConditionGroup extends Div implements ConditionPart {

    private static final int DEEPEST = 3;

    private final transient List<FormField> fields;
    private final transient FieldContext context;
    private final transient Runnable changed;
    private final int depth;
    private final transient List<ConditionPart> parts = new ArrayList<>();

    final Select<GroupMode> mode = new Select<>();
    final Div lines = new Div();
    final Button addLine = new Button(getTranslation("filter.add"), VaadinIcon.PLUS.create(), click -> addByHand());
    final Button addGroup =
            new Button(getTranslation("filter.add-group"), VaadinIcon.FILE_TREE_SMALL.create(), click -> addGroup());

    ConditionGroup(List<FormField> fields, FieldContext context, Runnable changed, @Nullable ConditionGroup parent) {
        this.fields = fields;
        this.context = context;
        this.changed = changed;
        this.depth = parent == null ? 1 : parent.depth + 1;
        addClassName("fw-condition__group");
        lines.addClassName("fw-condition__lines");
        mode.setItems(GroupMode.values());
        mode.setItemLabelGenerator(value -> getTranslation(value.messageKey()));
        mode.setValue(GroupMode.ALL);
        mode.setAriaLabel(getTranslation("filter.group"));
        mode.addValueChangeListener(change -> changed.run());
        addLine.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        addGroup.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        addGroup.setVisible(depth < DEEPEST);
        Div head = new Div(mode);
        head.addClassName("fw-condition__head");
        if (parent != null) {
            head.add(removeButton(() -> parent.remove(this)));
        }
        Div actions = new Div(addLine, addGroup);
        actions.addClassName("fw-condition__actions");
        add(head, lines, actions);
        refresh();
    }

    void setCondition(Condition condition) {
        parts.clear();
        lines.removeAll();
        mode.setValue(GroupMode.of(condition));
        GroupMode.parts(condition).forEach(this::show);
        refresh();
    }

    private void show(Condition part) {
        if (part instanceof Condition.Compare compare) {
            put(line(compare));
        } else if (!(part instanceof Condition.Always)) {
            ConditionGroup group = new ConditionGroup(fields, context, changed, this);
            group.setCondition(part);
            put(group);
        }
    }

    /** A line that would say something else than it was given is kept as it is. */
    private ConditionPart line(Condition.Compare compare) {
        Optional<FormField> field = field(compare.field()).filter(known -> ConditionCheck.fits(known, compare));
        if (field.isPresent()) {
            ConditionLine line = line();
            line.show(field.get(), compare);
            if (line.condition().filter(compare::equals).isPresent()) {
                return line;
            }
        }
        return new KeptLine(compare, this::remove);
    }

    private Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    void invite() {
        if (parts.isEmpty()) {
            put(line());
        }
    }

    private void addByHand() {
        ConditionLine line = line();
        put(line);
        line.field.focus();
    }

    private void addGroup() {
        ConditionGroup group = new ConditionGroup(fields, context, changed, this);
        group.invite();
        put(group);
    }

    private ConditionLine line() {
        return new ConditionLine(fields, context, changed, this::remove);
    }

    private void put(ConditionPart part) {
        parts.add(part);
        lines.add(part.component());
        refresh();
    }

    private void remove(ConditionPart part) {
        parts.remove(part);
        lines.remove(part.component());
        refresh();
        changed.run();
    }

    /** With a single part there is nothing to join. */
    private void refresh() {
        boolean joins = parts.size() > 1 || mode.getValue() == GroupMode.NONE || depth > 1;
        mode.setVisible(joins);
    }

    static Button removeButton(Runnable remove) {
        Button button = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(button.getTranslation("filter.remove"));
        button.addClassName("fw-condition__remove");
        return button;
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Condition> condition() {
        List<Condition> conditions = parts.stream()
                .map(ConditionPart::condition)
                .flatMap(Optional::stream)
                .toList();
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(mode.getValue().join(conditions));
    }

    @Override
    public boolean isComplete() {
        return parts.stream().allMatch(ConditionPart::isComplete);
    }
}
