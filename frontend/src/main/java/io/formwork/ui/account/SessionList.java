package io.formwork.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.identity.UserId;
import io.formwork.identity.login.LoginSession;
import io.formwork.identity.login.Sessions;
import io.formwork.platform.web.Origin;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.component.Toast;
import io.formwork.ui.shell.CurrentUser;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places where a person is logged in, each with a button that ends it: for the person himself and for administrators. */
@StyleSheet("formwork/account.css")
public final class SessionList extends Div {

    private final transient Sessions sessions;
    private final transient CurrentUser user;
    private final transient Runnable changed;
    private final UserId of;
    private transient List<LoginSession> shown = List.of();

    /** @param changed is told when a session was ended here */
    public SessionList(Sessions sessions, CurrentUser user, UserId of, Runnable changed) {
        this.sessions = sessions;
        this.user = user;
        this.of = of;
        this.changed = changed;
        addClassName("fw-account__list");
        show();
    }

    /** Whether there is a session besides the one in which this is looked at. */
    public boolean hasOthers() {
        return shown.stream().anyMatch(session -> !isHere(session));
    }

    /** Ends all but the one in which this is looked at. */
    public void endOthers() {
        sessions.revokeAll(user.actor(), of, user.session());
        told("account.sessions.ended-all");
    }

    /** Ends that one. */
    public void end(LoginSession session) {
        sessions.revoke(user.actor(), session.id());
        told("account.sessions.ended");
    }

    private void told(String key) {
        Toast.success(getTranslation(key));
        show();
        changed.run();
    }

    private void show() {
        removeAll();
        shown = sessions.list(user.actor(), of);
        shown.forEach(session -> add(line(session)));
    }

    private boolean isHere(LoginSession session) {
        return session.id() == user.session();
    }

    private Div line(LoginSession session) {
        var name = new Div(new Span(
                session.way() == Origin.Way.UI
                        ? Browser.name(session.agent())
                        : getTranslation("account.sessions.program")));
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
        if (isHere(session)) {
            name.add(new Tag(getTranslation("account.sessions.here"), TagColor.GREEN));
        } else {
            var end = new Button(getTranslation("account.sessions.end"), click -> end(session));
            end.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            line.add(end);
        }
        return line;
    }
}
