package io.formwork.ui.account;

import com.vaadin.flow.component.button.Button;
import io.formwork.ui.component.Panel;

/** Where one is logged in oneself. */
final class SessionsPanel extends Panel {

    final SessionList list;
    final Button others = new Button(getTranslation("account.sessions.others"), click -> endOthers());

    SessionsPanel(AccountScope scope) {
        super();
        list = new SessionList(scope.sessions(), scope.user(), scope.actor().id(), this::show);
        title(getTranslation("account.sessions"));
        actions(others);
        addContent(list);
        flush();
        show();
    }

    void endOthers() {
        list.endOthers();
    }

    private void show() {
        others.setVisible(list.hasOthers());
    }
}
