package io.formwork.ui.record.page;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.UserId;
import io.formwork.platform.text.Formats;
import io.formwork.record.FormRecord;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.ResponsiveActions;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.record.FormScopes;
import io.formwork.ui.record.page.RecordPageView.HeadActions;
import java.util.Comparator;

/** The head of a record page: its title, its states, who made and changed it, and what can be done. */
final class RecordHead {

    private static final int MOST_STATES = 2;

    private final FormScope scope;
    private final FormRecord record;
    private final Formats.Factory formats;
    private final HeadActions actions;

    RecordHead(FormScope scope, FormRecord record, Formats.Factory formats, HeadActions actions) {
        this.scope = scope;
        this.record = record;
        this.formats = formats;
        this.actions = actions;
    }

    PageHeader header(FormScopes scopes) {
        PageHeader header = scopes.breadcrumb(new PageHeader(scope.title(record)), scope)
                .breadcrumb(scope.label(), scope.path())
                .subtitle(facts());
        scope.access().visibleFields().stream()
                .filter(field -> field.type().groups() && !field.options().isEmpty())
                .filter(field -> record.find(field.name()).isPresent())
                .sorted(Comparator.comparing(field -> !field.required()))
                .limit(MOST_STATES)
                .forEach(field -> header.mark(state(field)));
        return header.actions(steps(), menu());
    }

    private com.vaadin.flow.component.Component state(FormField field) {
        var state = scope.cell(field, record);
        state.getElement().setAttribute("title", scope.words(field.label()));
        return state;
    }

    private String facts() {
        Formats words = formats.in(scope.actor().language());
        String made = translate("record-page.made", name(record.createdBy()), words.dateTime(record.createdAt()));
        return record.version() == 1
                ? made
                : made + " · "
                        + translate(
                                "record-page.changed", name(record.updatedBy()), words.dateTime(record.updatedAt()));
    }

    private String name(UserId user) {
        return user.isPerson()
                ? scope.fields().lookups().name(scope.fields(), FormatContext.MEMBERS, user.toString())
                : translate(user.equals(UserId.SYSTEM) ? "record-page.system" : "record-page.visitor");
    }

    private Div steps() {
        Div steps = new Div(step(-1, "record-page.previous"), step(1, "record-page.next"));
        steps.addClassName("fw-record__step");
        steps.setVisible(actions.hasBeside(-1) || actions.hasBeside(1));
        return steps;
    }

    private Button step(int by, String key) {
        Button step = new Button(RecordPageView.icon(by).create(), click -> actions.go(by));
        step.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        step.setAriaLabel(translate(key));
        step.setTooltipText(translate(key));
        step.setEnabled(actions.hasBeside(by));
        return step;
    }

    private ResponsiveActions menu() {
        ResponsiveActions menu = new ResponsiveActions();
        if (actions.mayEdit()) {
            menu.primary(VaadinIcon.PENCIL, translate("component.edit"), actions::edit);
        }
        if (actions.mayHandlePersonalData()) {
            menu.action(VaadinIcon.USER_CARD, translate("personal-data.action"), actions::personalData);
        }
        if (actions.mayDelete()) {
            menu.danger(VaadinIcon.TRASH, translate("component.delete"), actions::delete);
        }
        return menu;
    }
}
