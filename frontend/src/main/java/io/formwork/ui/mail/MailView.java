package io.formwork.ui.mail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.mail.MailLine;
import io.formwork.mail.MailService;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.config.MailSettings;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.text.Messages;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Toast;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** How mail leaves, and what became of the letters. */
@Route(value = MailView.PATH, layout = MainLayout.class)
@Prototype
@RolesAllowed("admin")
@StyleSheet("formwork/mail.css")
public class MailView extends Page implements HasDynamicTitle {

    static final String PATH = "mail";
    private static final int MOST = 100;

    private final transient MailService mail;
    private final transient CurrentUser user;
    private final transient UserService users;
    private final transient Messages messages;

    final Div list = new Div();
    private final Panel letters = new Panel(getTranslation("mails.letters"), list).flush();

    MailView(MailService mail, CurrentUser user, UserService users, Messages messages, FormworkSettings settings) {
        this.mail = mail;
        this.user = user;
        this.users = users;
        this.messages = messages;
        list.addClassName("fw-mail");
        var header = new PageHeader(getTranslation("mails.title")).subtitle(getTranslation("mails.subtitle"));
        var refresh = new Button(getTranslation("mails.refresh"), VaadinIcon.REFRESH.create(), click -> show());
        letters.actions(refresh);
        MailSettings server = settings.mail();
        narrow();
        if (server == null) {
            add(header, new Panel(closed()));
        } else {
            var test = new Button(getTranslation("mails.test"), VaadinIcon.ENVELOPE.create(), click -> test());
            add(header.actions(test), server(server));
        }
        add(letters);
        show();
    }

    private EmptyState closed() {
        return new EmptyState(VaadinIcon.ENVELOPE, getTranslation("mails.closed")).text(getTranslation("mails.how"));
    }

    private Panel server(MailSettings server) {
        String login = server.user();
        var facts = new Div(
                fact("mails.host", server.host() + ":" + server.port()),
                fact(
                        "mails.security",
                        getTranslation(
                                "mails.security." + server.security().name().toLowerCase(Locale.ROOT))),
                fact("mails.user", login == null ? getTranslation("mails.nobody") : login),
                fact("mails.sender", server.sender()));
        facts.addClassName("fw-mail__facts");
        return new Panel(getTranslation("mails.server"), facts).subtitle(getTranslation("mails.server-text"));
    }

    private Div fact(String key, String value) {
        return new Div(new Span(getTranslation(key)), new Span(value));
    }

    final void show() {
        var actor = user.actor();
        List<MailLine> lines = mail.list(actor, MOST);
        list.removeAll();
        lines.forEach(line -> list.add(new MailLineRow(line, messages, actor.language(), () -> again(line))));
        if (lines.isEmpty()) {
            var none = new Paragraph(getTranslation("mails.none"));
            none.addClassName("fw-mail__none");
            list.add(none);
        }
        letters.subtitle(getTranslation(
                "mails.counts", mail.count(actor, MailLine.State.WAITING), mail.count(actor, MailLine.State.FAILED)));
    }

    void again(MailLine line) {
        try {
            mail.again(user.actor(), line.id());
            Toast.success(getTranslation("mails.again-done"));
        } catch (Conflict gone) {
            Toast.error(messages.text(user.actor().language(), gone));
        }
        show();
    }

    TestMailDialog test() {
        String own = users.find(user.actor().id()).map(User::email).orElse("");
        return new TestMailDialog(mail, user.actor(), messages, own).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mails.title");
    }
}
