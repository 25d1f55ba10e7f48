package io.formwork.ui.retention;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.record.retention.RetentionRule;
import io.formwork.ui.component.Confirmation;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import java.time.Instant;

/** A rule in the list: what it is about, what it says, whether it is on, and what it did last. */
final class RetentionLine extends Div {

    RetentionLine(RetentionScope scope, RetentionRule rule, RetentionView view) {
        addClassNames("fw-account__line", "fw-account__line--stacked");
        var name = new Div(
                new Span(scope.name(rule.draft().form())),
                new Tag(
                        getTranslation(rule.active() ? "retentions.on" : "retentions.off"),
                        rule.active() ? TagColor.GREEN : TagColor.GREY),
                new Tag(
                        getTranslation(RetentionScope.key("retentions.effect", rule.draft())),
                        rule.draft().effect().takesRecords() ? TagColor.ORANGE : TagColor.BLUE));
        name.addClassName("fw-account__name");
        var text = new Div(name, new Div(scope.sentence(rule.draft())), soft(last(scope, rule)));
        String failure = rule.failure();
        if (failure != null) {
            text.add(soft(getTranslation(failure)));
        }
        add(text, actions(scope, rule, view));
    }

    private String last(RetentionScope scope, RetentionRule rule) {
        Instant last = rule.lastRun();
        return last == null
                ? getTranslation("retentions.never")
                : getTranslation(
                        rule.lastKept() == 0 ? "retentions.last" : "retentions.last-kept",
                        scope.formats().dateTime(last),
                        rule.lastErased(),
                        rule.lastKept());
    }

    private Div actions(RetentionScope scope, RetentionRule rule, RetentionView view) {
        var preview = new Button(
                getTranslation(rule.active() ? "retentions.preview" : "retentions.preview-on"),
                click -> view.preview(rule));
        var change = new Button(VaadinIcon.PENCIL.create(), click -> view.change(rule));
        change.setAriaLabel(getTranslation("retentions.change"));
        change.setTooltipText(getTranslation("retentions.change"));
        var delete = new Button(VaadinIcon.TRASH.create(), click -> askDelete(scope, rule, view));
        delete.setAriaLabel(getTranslation("retentions.delete"));
        delete.setTooltipText(getTranslation("retentions.delete"));
        var actions = new Div();
        if (rule.active()) {
            actions.add(button(new Button(getTranslation("retentions.switch-off"), click -> {
                scope.retention().switchOff(scope.actor(), rule.id());
                view.show();
            })));
        }
        actions.add(button(preview), button(change), button(delete));
        actions.addClassName("fw-account__actions");
        return actions;
    }

    private void askDelete(RetentionScope scope, RetentionRule rule, RetentionView view) {
        Confirmation.askDanger(
                getTranslation("retentions.delete.question"),
                getTranslation("retentions.delete.text"),
                getTranslation("retentions.delete"),
                () -> {
                    scope.retention().delete(scope.actor(), rule.id());
                    view.show();
                });
    }

    private static Button button(Button button) {
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }

    private static Div soft(String words) {
        var soft = new Div(words);
        soft.addClassName("fw-account__soft");
        return soft;
    }
}
