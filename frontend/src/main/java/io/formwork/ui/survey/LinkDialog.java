package io.formwork.ui.survey;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.platform.error.Invalid;
import io.formwork.survey.PublicLinkDraft;
import io.formwork.ui.component.ActionDialog;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for what a new public link needs: a name, and how long and for how many answers it is meant. */
final class LinkDialog {

    final TextField label = new TextField(translate("surveys.link.label"));
    final IntegerField days = new IntegerField(translate("surveys.link.days"));
    final IntegerField most = new IntegerField(translate("surveys.link.most"));
    private final ActionDialog dialog;

    LinkDialog(Consumer<PublicLinkDraft> create) {
        label.setHelperText(translate("surveys.link.label-help"));
        days.setHelperText(translate("surveys.link.empty-unlimited"));
        most.setHelperText(translate("surveys.link.empty-unlimited"));
        days.setMin(1);
        most.setMin(1);
        for (var field : new com.vaadin.flow.component.HasSize[] {label, days, most}) {
            field.setWidthFull();
        }
        dialog = new ActionDialog(translate("surveys.link.new"), translate("surveys.link.create"), () -> act(create));
        dialog.content(label, days, most).wide("420px");
    }

    private void act(Consumer<PublicLinkDraft> create) {
        Optional<Instant> expires = number(days).map(count -> Instant.now().plus(count, ChronoUnit.DAYS));
        try {
            create.accept(new PublicLinkDraft(label.getValue(), Map.of(), expires, number(most)));
            dialog.close();
        } catch (Invalid e) {
            label.setInvalid(true);
            label.setErrorMessage(translate("surveys.link.label-help"));
        }
    }

    private static Optional<Integer> number(IntegerField field) {
        @Nullable Integer value = field.getValue();
        return Optional.ofNullable(value).filter(count -> count > 0);
    }

    Dialog open() {
        dialog.open();
        return dialog;
    }
}
