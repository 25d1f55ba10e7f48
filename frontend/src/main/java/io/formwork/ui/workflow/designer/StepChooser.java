package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.formwork.ui.component.IconTile;
import java.util.function.Consumer;

/** Offers the kinds of steps. */
final class StepChooser extends Dialog {

    StepChooser(Consumer<StepLook> chosen) {
        addClassName("fw-dialog");
        setHeaderTitle(getTranslation("steps.choose"));
        setWidth("min(560px, calc(100vw - 32px))");
        Div grid = new Div();
        grid.addClassName("fw-step-chooser");
        for (StepLook look : StepLook.values()) {
            Span title = new Span(look.label());
            title.addClassName("fw-step__title");
            Span help = new Span(look.help());
            help.addClassName("fw-step__line");
            NativeButton button = new NativeButton("", click -> {
                close();
                chosen.accept(look);
            });
            button.add(new IconTile(look.icon().create(), look.color()), new Div(title, help));
            grid.add(button);
        }
        add(grid);
    }
}
