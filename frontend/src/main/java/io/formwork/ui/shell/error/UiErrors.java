package io.formwork.ui.shell.error;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.Toast;
import jakarta.inject.Singleton;

/** Tells a person what failed while acting: a refusal in a toast, a bug in a dialog with its number. */
@Singleton
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class UiErrors implements VaadinServiceInitListener, ErrorHandler {

    private final transient FailureWords words;
    private final transient RefusalNotes notes;

    UiErrors(FailureWords words, RefusalNotes notes) {
        this.words = words;
        this.notes = notes;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var failure = event.getThrowable();
        var refusal = FailureWords.refusalIn(failure);
        if (refusal.isPresent()) {
            show(ui -> {
                notes.note(refusal.get(), ui.getActiveViewLocation());
                Toast.error(words.of(refusal.get(), Language.of(ui.getLocale())));
            });
        } else {
            String number = FailureWords.log(failure);
            show(ui -> broken(number));
        }
    }

    private static void broken(String number) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(translate("shell.broken.title"));
        dialog.setText(translate("shell.broken.text", number));
        dialog.setConfirmText(translate("component.close"));
        dialog.open();
    }

    private static void show(Words words) {
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> words.on(ui));
        }
    }

    private interface Words {
        void on(UI ui);
    }
}
