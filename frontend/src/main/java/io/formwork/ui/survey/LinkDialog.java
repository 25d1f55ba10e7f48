package io.formwork.ui.survey;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.form.FormField;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.survey.PublicLinkDraft;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.Toast;
import io.formwork.ui.form.field.FieldContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for what a new public link needs: a name, and how long and for how many answers it is meant. */
final class LinkDialog {

    final TextField label = new TextField(translate("surveys.link.label"));
    final IntegerField days = new IntegerField(translate("surveys.link.days"));
    final IntegerField most = new IntegerField(translate("surveys.link.most"));
    final FixedValues prefill;
    private final Language language;
    private final Messages messages;
    private final Consumer<PublicLinkDraft> create;
    private final ActionDialog dialog;

    /** @param known fields that a link may fill in beforehand */
    LinkDialog(
            Language language,
            Messages messages,
            List<FormField> known,
            FieldContext context,
            Consumer<PublicLinkDraft> create) {
        this.language = language;
        this.messages = messages;
        this.create = create;
        prefill = new FixedValues(translate("surveys.link.prefill"), translate("surveys.link.prefill-help"), language);
        prefill.show(known, Json.object(), context);
        label.setHelperText(translate("surveys.link.label-help"));
        days.setHelperText(translate("surveys.link.empty-unlimited"));
        most.setHelperText(translate("surveys.link.empty-unlimited"));
        days.setMin(1);
        most.setMin(1);
        for (var field : new com.vaadin.flow.component.HasSize[] {label, days, most}) {
            field.setWidthFull();
        }
        dialog = new ActionDialog(translate("surveys.link.new"), translate("surveys.link.create"), this::create);
        dialog.content(label, prefill, days, most).wide("460px");
    }

    /** Makes the link; what forbids it is told. */
    void create() {
        Optional<Instant> expires = number(days).map(count -> Instant.now().plus(count, ChronoUnit.DAYS));
        try {
            create.accept(new PublicLinkDraft(label.getValue(), Json.map(prefill.values()), expires, number(most)));
            dialog.close();
        } catch (Invalid e) {
            boolean named = !label.getValue().isBlank();
            label.setInvalid(!named);
            label.setErrorMessage(translate("surveys.link.label-help"));
            if (named) {
                Toast.error(e.violations().stream()
                        .map(violation -> messages.text(language, violation))
                        .collect(Collectors.joining("\n")));
            }
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
