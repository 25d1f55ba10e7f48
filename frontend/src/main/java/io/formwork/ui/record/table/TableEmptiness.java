package io.formwork.ui.record.table;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.access.Action;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.record.FormScope;
import java.util.ArrayList;
import java.util.List;

/** What stands where no rows are, with the next step. */
final class TableEmptiness {

    private TableEmptiness() {}

    static EmptyState of(FormScope scope, TableQuestion question, TableActions actions, Runnable clear) {
        return question.narrows() ? nothingFits(clear) : nothingYet(scope, actions);
    }

    private static EmptyState nothingFits(Runnable clear) {
        Button all = new Button(translate("table.none.clear"), click -> clear.run());
        all.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return new EmptyState(VaadinIcon.SEARCH, translate("table.none"))
                .text(translate("table.none.text"))
                .actions(all);
    }

    private static EmptyState nothingYet(FormScope scope, TableActions actions) {
        List<Component> steps = new ArrayList<>();
        if (scope.may(Action.CREATE)) {
            Button create = new Button(translate("table.create"), VaadinIcon.PLUS.create(), click -> actions.create());
            create.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            steps.add(create);
        }
        if (scope.may(Action.IMPORT)) {
            steps.add(new Button(translate("table.import"), VaadinIcon.UPLOAD.create(), click -> actions.bringIn()));
        }
        String text = steps.isEmpty() ? "table.empty.text-read" : "table.empty.text";
        EmptyState state =
                new EmptyState(VaadinIcon.TABLE, translate("table.empty", scope.label())).text(translate(text));
        return steps.isEmpty() ? state : state.actions(steps.toArray(Component[]::new));
    }
}
