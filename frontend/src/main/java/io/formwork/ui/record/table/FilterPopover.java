package io.formwork.ui.record.table;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.formwork.form.condition.Condition;
import io.formwork.ui.component.condition.ConditionBuilder;
import io.formwork.ui.record.FormScope;
import java.util.function.Consumer;

/** The filter builder below its button. */
final class FilterPopover extends Popover {

    final transient ConditionBuilder builder;
    final Button apply = new Button(getTranslation("table.filter.apply"));

    FilterPopover(Button target, FormScope scope, Consumer<Condition> applied) {
        builder = new ConditionBuilder(scope.askable(), scope.fields());
        addClassName("fw-filter");
        setTarget(target);
        setOpenOnClick(false);
        target.addClickListener(click -> open());
        setPosition(PopoverPosition.BOTTOM_START);
        setModal(false);
        setCloseOnOutsideClick(true);
        apply.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        apply.addClickListener(click -> {
            applied.accept(builder.condition());
            close();
        });
        Div foot = new Div(apply);
        foot.addClassName("fw-filter__foot");
        Div content = new Div(new H3(getTranslation("table.filter.title")), builder, foot);
        content.addClassName("fw-filter__content");
        add(content);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                builder.invite();
            }
        });
    }

    void show(Condition condition) {
        builder.setCondition(condition);
    }
}
