package io.formwork.ui.handover;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.handover.Handover;
import io.formwork.handover.HandoverItem;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Invalid;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.Toast;
import io.formwork.ui.record.BackgroundWork;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What names somebody, and who takes it over; without a successor the account is closed and everything stays. */
public final class HandoverDialog {

    private static final int LONGEST_REASON = 500;

    final ComboBox<User> successor;
    final TextField reason = new TextField(translate("handover.reason-field"));
    final CheckboxGroup<HandoverItem> items = new CheckboxGroup<>(translate("handover.items"));
    final ProgressBar progress = new ProgressBar();
    final Div outcome = new Div();
    final ActionDialog dialog;
    private final Handovers services;
    private final Actor actor;
    private final User leaver;
    private final Runnable done;
    private final Optional<Handover> cutShort;

    HandoverDialog(Handovers services, Actor actor, User leaver, Runnable done) {
        this.services = services;
        this.actor = actor;
        this.leaver = leaver;
        this.done = done;
        this.cutShort = services.service().findUnfinished(actor, leaver.id());
        successor = services.pickers().person(translate("handover.successor-field"));
        dialog = new ActionDialog(
                translate(leaver.active() ? "handover.close" : "handover.title", leaver.name()), verb(), this::act);
        dialog.content(content()).wide("560px");
    }

    private String verb() {
        if (cutShort.isPresent()) {
            return translate("handover.continue");
        }
        return translate(leaver.active() ? "people.close" : "handover.act");
    }

    private Component[] content() {
        List<HandoverItem> found = services.service().preview(actor, leaver.id());
        successor.setHelperText(leaver.active() ? translate("handover.successor-help") : "");
        successor.setWidthFull();
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        items.setItems(found);
        items.setItemLabelGenerator(this::words);
        items.setValue(found.stream().filter(HandoverItem::usual).collect(Collectors.toSet()));
        progress.setIndeterminate(true);
        progress.setVisible(false);
        cutShort.ifPresent(act -> fix(act, found));
        boolean nothing = found.isEmpty() && cutShort.isEmpty();
        successor.setVisible(!nothing);
        reason.setVisible(!nothing);
        items.setVisible(!found.isEmpty());
        return new Component[] {new Paragraph(text(nothing)), items, successor, reason, progress, outcome};
    }

    private String text(boolean nothing) {
        if (cutShort.isPresent()) {
            return translate("handover.text.cut-short");
        }
        String start = leaver.active() ? translate("people.close.text") : "";
        return start + translate(nothing ? "handover.text.nothing" : "handover.text");
    }

    /** What was begun is continued as it was meant. */
    private void fix(Handover act, List<HandoverItem> found) {
        successor.setValue(services.users().get(act.successor()));
        reason.setValue(act.reason());
        items.setValue(
                found.stream().filter(item -> act.items().contains(item.key())).collect(Collectors.toSet()));
        successor.setReadOnly(true);
        reason.setReadOnly(true);
        items.setReadOnly(true);
    }

    private String words(HandoverItem item) {
        return services.messages().text(actor.language(), item.messageKey(), item.args()) + " · "
                + services.formats().in(actor.language()).number(item.count());
    }

    void act() {
        successor.setInvalid(false);
        if (cutShort.isPresent()) {
            carryOut(cutShort.get());
        } else if (successor.isEmpty()) {
            closeOnly();
        } else {
            begin();
        }
    }

    private void closeOnly() {
        if (!leaver.active() && !successor.isVisible()) {
            dialog.close();
            return;
        }
        if (!leaver.active()) {
            refuse(translate("handover.missing"));
            return;
        }
        services.users().setActive(actor, leaver.id(), false);
        dialog.close();
        done.run();
        Toast.success(translate("people.is-closed", leaver.name()));
    }

    private void begin() {
        Set<String> chosen = items.getValue().stream().map(HandoverItem::key).collect(Collectors.toSet());
        try {
            Handover act = services.service()
                    .begin(actor, leaver.id(), successor.getValue().id(), reason.getValue(), chosen);
            done.run();
            carryOut(act);
        } catch (Invalid e) {
            refuse(services.messages().text(actor.language(), e.violations().getFirst()));
        } catch (FormworkException e) {
            refuse(services.messages().text(actor.language(), e));
        }
    }

    private void refuse(String words) {
        successor.setErrorMessage(words);
        successor.setInvalid(true);
    }

    private void carryOut(Handover act) {
        progress.setVisible(true);
        Consumer<Runnable> screen = BackgroundWork.screenOf(dialog);
        services.background().run(() -> {
            Handover ended = services.service().carryOut(actor, act.id());
            screen.accept(() -> show(ended));
        });
    }

    void show(Handover ended) {
        progress.setVisible(false);
        Toast.success(
                translate("handover.done", ended.done(), successor.getValue().name()));
        done.run();
        if (ended.kept().isEmpty()) {
            dialog.close();
            return;
        }
        UnorderedList kept = new UnorderedList();
        ended.kept()
                .forEach(each -> kept.add(new ListItem(each.what() + " — "
                        + services.messages().text(actor.language(), each.messageKey(), each.args()))));
        outcome.removeAll();
        outcome.add(new Paragraph(translate("handover.kept", ended.kept().size())), kept);
    }
}
