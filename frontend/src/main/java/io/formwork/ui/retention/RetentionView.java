package io.formwork.ui.retention;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.platform.error.Forbidden;
import io.formwork.record.retention.RetentionDraft.Effect;
import io.formwork.record.retention.RetentionRule;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The rules for how long what tells of a person is kept. */
@Route(value = RetentionView.PATH, layout = MainLayout.class)
@Prototype
@PermitAll
@StyleSheet("formwork/account.css")
public class RetentionView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "retention";

    private final transient RetentionScope scope;

    final Div list = new Div();
    private final Panel rules = new Panel(list).flush();
    private final Panel none;

    RetentionView(RetentionScope scope) {
        this.scope = scope;
        var create = new Button(getTranslation("retentions.new"), VaadinIcon.PLUS.create(), click -> create());
        create.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        boolean possible = !scope.formsFor(Effect.REMOVE).isEmpty();
        create.setEnabled(possible);
        none = new Panel(new EmptyState(VaadinIcon.HOURGLASS, getTranslation("retentions.none"))
                .text(getTranslation(possible ? "retentions.none-text" : "retentions.no-forms")));
        narrow();
        add(
                new PageHeader(getTranslation("retentions.title"))
                        .subtitle(getTranslation("retentions.subtitle"))
                        .actions(create),
                rules,
                none);
        show();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!scope.actor().admin() && scope.apps(scope.actor()).isEmpty()) {
            throw new Forbidden("personal.forbidden");
        }
    }

    final void show() {
        List<RetentionRule> known = scope.retention().list(scope.actor());
        list.removeAll();
        known.forEach(rule -> list.add(new RetentionLine(scope, rule, this)));
        rules.setVisible(!known.isEmpty());
        none.setVisible(known.isEmpty());
    }

    RetentionDialog create() {
        return new RetentionDialog(scope, null, this::preview).open();
    }

    RetentionDialog change(RetentionRule rule) {
        return new RetentionDialog(scope, rule, this::preview).open();
    }

    /** What a rule would do is looked at as soon as it is said. */
    PreviewDialog preview(RetentionRule rule) {
        show();
        return new PreviewDialog(scope, rule, this::show).open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("retentions.title");
    }
}
