package io.formwork.ui.shell.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;

/** What Vaadin itself says when a session ends or the network fails, in the language of the page. */
@Singleton
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class SystemWords implements VaadinServiceInitListener {

    private final transient Messages messages;

    SystemWords(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::systemMessages);
        event.getSource().addUIInitListener(init -> reconnectWords(init.getUI()));
    }

    private SystemMessages systemMessages(SystemMessagesInfo info) {
        var language = Language.of(info.getLocale());
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        words.setSessionExpiredCaption(messages.text(language, "shell.session-expired.title"));
        words.setSessionExpiredMessage(messages.text(language, "shell.session-expired.text"));
        words.setInternalErrorCaption(messages.text(language, "shell.broken.title"));
        words.setInternalErrorMessage(messages.text(language, "shell.broken.reload"));
        words.setCookiesDisabledCaption(messages.text(language, "shell.cookies.title"));
        words.setCookiesDisabledMessage(messages.text(language, "shell.cookies.text"));
        return words;
    }

    private void reconnectWords(UI ui) {
        var language = Language.of(ui.getLocale());
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(messages.text(language, "shell.offline.trying"));
        dialog.setDialogTextGaveUp(messages.text(language, "shell.offline.gave-up"));
    }
}
