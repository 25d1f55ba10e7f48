package io.formwork.ui.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.ui.component.Toast;

/** Says as whom an administrator looks, and leads back. */
final class ViewAsBar extends Div {

    /** What follows a link to a file is stopped before the page takes it for one that is being made. */
    private static final String CATCH = """
            const bar = this;
            document.addEventListener('click', event => {
              const link = event.composedPath().find(part => part instanceof HTMLAnchorElement);
              if (bar.isConnected && link && link.href.includes($0)) {
                event.preventDefault();
                event.stopImmediatePropagation();
                bar.$server.refuseDownload();
              }
            }, true);
            """;

    final Button end = new Button(getTranslation("viewas.end"));

    ViewAsBar(String name, ViewAs viewing) {
        addClassName("fw-viewas");
        getElement().setAttribute("role", "status");
        end.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        end.addClickListener(click -> {
            viewing.end();
            UI.getCurrent().getPage().setLocation("people");
        });
        addAttachListener(attached -> getElement().executeJs(CATCH, ViewAsDownloads.PATH));
        add(VaadinIcon.EYE.create(), new Span(getTranslation("viewas.looking", name)), end);
    }

    @ClientCallable
    void refuseDownload() {
        Toast.error(getTranslation("viewas.no-download"));
    }
}
