package io.formwork.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.identity.UserId;
import io.formwork.identity.login.LoginSession;
import io.formwork.platform.web.Origin;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.component.Toast;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a person is logged in, each with a button that ends it. */
final class SessionsPanel extends Panel {

    private final transient AccountScope scope;
    private final UserId of;

    final Div list = new Div();
    final Button others = new Button(getTranslation("account.sessions.others"), click -> endOthers());

    SessionsPanel(AccountScope scope, UserId of) {
        super();
        this.scope = scope;
        this.of = of;
        title(getTranslation("account.sessions"));
        actions(others);
        list.addClassName("fw-account__list");
        addContent(list);
        flush();
        show();
    }

    void show() {
        List<LoginSession> sessions = scope.sessions().list(scope.actor(), of);
        list.removeAll();
        sessions.forEach(session -> list.add(line(session)));
        others.setVisible(sessions.stream()
                .anyMatch(session -> session.id() != scope.user().session()));
    }

    private Div line(LoginSession session) {
        boolean here = session.id() == scope.user().session();
        var name = new Div(new Span(
                session.way() == Origin.Way.UI
                        ? Browser.name(session.agent())
                        : getTranslation("account.sessions.program")));
        if (here) {
            name.add(new Tag(getTranslation("account.sessions.here"), TagColor.GREEN));
        }
        name.addClassName("fw-account__name");
        var soft = new Div(Stream.of(
                        session.address(),
                        getTranslation("account.sessions.since", session.started()),
                        getTranslation("account.sessions.seen", session.seen()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        soft.addClassName("fw-account__soft");
        var line = new Div(new Div(name, soft));
        line.addClassName("fw-account__line");
        if (!here) {
            var end = new Button(getTranslation("account.sessions.end"), click -> end(session));
            end.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            line.add(end);
        }
        return line;
    }

    void end(LoginSession session) {
        scope.sessions().revoke(scope.actor(), session.id());
        Toast.success(getTranslation("account.sessions.ended"));
        show();
    }

    void endOthers() {
        scope.sessions().revokeAll(scope.actor(), of, scope.user().session());
        Toast.success(getTranslation("account.sessions.ended-all"));
        show();
    }
}
