package io.formwork.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.identity.login.ApiKey;
import io.formwork.ui.component.Confirmation;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.component.Toast;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** The keys that a person made for programs. */
final class KeysPanel extends Panel {

    private final transient AccountScope scope;
    private final transient KeyRoles roles;

    final Div list = new Div();

    KeysPanel(AccountScope scope, KeyRoles roles) {
        super();
        this.scope = scope;
        this.roles = roles;
        title(getTranslation("account.keys"));
        var add = new Button(getTranslation("account.keys.new"), VaadinIcon.PLUS.create(), click -> create());
        boolean any = !roles.apps(scope.actor()).isEmpty();
        if (any) {
            actions(add);
        }
        list.addClassName("fw-account__list");
        addContent(list);
        flush();
        show();
    }

    void show() {
        List<ApiKey> keys = scope.keys().list(scope.actor(), scope.actor().id());
        list.removeAll();
        if (keys.isEmpty()) {
            var none = new Paragraph(getTranslation("account.keys.none"));
            none.addClassName("fw-account__none");
            list.add(none);
        }
        keys.forEach(key -> list.add(line(key)));
    }

    private Div line(ApiKey key) {
        var name = new Div(new Span(key.name()), new Span(key.shown() + "…"));
        name.addClassName("fw-account__name");
        boolean live = key.isLive(Instant.now());
        if (!live) {
            name.add(new Tag(
                    getTranslation(key.revoked() == null ? "account.keys.expired" : "account.keys.revoked"),
                    TagColor.GREY));
        }
        String used = key.used() == null
                ? getTranslation("account.keys.unused")
                : getTranslation("account.keys.used", key.used());
        var soft = new Div(String.join(
                " · ",
                key.app() + ": " + String.join(", ", new TreeSet<>(key.roles())),
                getTranslation("account.keys.until", key.expires()),
                used));
        soft.addClassName("fw-account__soft");
        var line = new Div(new Div(name, soft));
        line.addClassName("fw-account__line");
        if (live) {
            var revoke = new Button(getTranslation("account.keys.revoke"), click -> ask(key));
            revoke.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            line.add(revoke);
        }
        return line;
    }

    KeyDialog create() {
        var dialog = new KeyDialog(scope, roles, this::show);
        dialog.open();
        return dialog;
    }

    private void ask(ApiKey key) {
        Confirmation.askDanger(
                getTranslation("account.keys.question", key.name()),
                getTranslation("account.keys.question-text"),
                getTranslation("account.keys.revoke"),
                () -> revoke(key));
    }

    void revoke(ApiKey key) {
        scope.keys().revoke(scope.actor(), key.id());
        Toast.success(getTranslation("account.keys.done", key.name()));
        show();
    }
}
