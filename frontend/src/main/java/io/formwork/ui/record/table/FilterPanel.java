package io.formwork.ui.record.table;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.formwork.form.condition.Condition;
import io.formwork.ui.component.condition.ConditionBuilder;
import io.formwork.ui.record.FormScope;
import java.util.function.Consumer;

/** The filter builder: below its button, or in a dialog where the screen is too narrow for that. */
final class FilterPanel extends Div {

    final transient ConditionBuilder builder;
    final Button apply = new Button(getTranslation("table.filter.apply"));
    final Popover popover = new Popover();
    final Dialog dialog = new Dialog();
    private boolean narrow;

    FilterPanel(Button target, FormScope scope, Consumer<Condition> applied) {
        builder = new ConditionBuilder(scope.askable(), scope.fields());
        addClassName("fw-filter__content");
        apply.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        apply.addClickListener(click -> {
            applied.accept(builder.condition());
            close();
        });
        Div foot = new Div(apply);
        foot.addClassName("fw-filter__foot");
        add(new H3(getTranslation("table.filter.title")), builder, foot);
        popover.setTarget(target);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setOpenOnClick(false);
        target.addClickListener(click -> open());
    }

    void narrow(boolean now) {
        narrow = now;
    }

    private void open() {
        builder.invite();
        getElement().removeFromParent();
        if (narrow) {
            dialog.add(this);
            dialog.open();
        } else {
            popover.add(this);
            popover.open();
        }
    }

    private void close() {
        dialog.close();
        popover.close();
    }

    void show(Condition condition) {
        builder.setCondition(condition);
    }
}
