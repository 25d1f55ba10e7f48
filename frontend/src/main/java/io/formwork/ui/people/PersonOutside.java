package io.formwork.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.organisation.Outside;
import io.formwork.organisation.StandsFor;
import io.formwork.ui.form.field.LookupItem;
import io.formwork.ui.people.OutsideChoices.FormChoice;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether somebody is from outside, and which record stands for him: the form first, then one of its records. */
final class PersonOutside {

    final Checkbox external = new Checkbox(translate("people.external"));
    final ComboBox<FormChoice> form = new ComboBox<>(translate("people.external.form"));
    final ComboBox<LookupItem> record = new ComboBox<>(translate("people.external.record"));
    final Div fields = new Div(form, record);
    private final OutsideChoices choices;
    private final Actor actor;
    private @Nullable StandsFor gone;

    /** @param changed is told whether the person is from outside */
    PersonOutside(OutsideChoices choices, Actor actor, Consumer<Boolean> changed) {
        this.choices = choices;
        this.actor = actor;
        external.setHelperText(translate("people.external-help"));
        fields.addClassName("fw-person-form__pair");
        fields.setVisible(false);
        form.setItems(choices.forms(actor));
        form.setItemLabelGenerator(FormChoice::label);
        form.setClearButtonVisible(true);
        form.setWidthFull();
        record.setItemLabelGenerator(LookupItem::name);
        record.setClearButtonVisible(true);
        record.setWidthFull();
        record.setHelperText(translate("people.external.record-help"));
        offer(null);
        form.addValueChangeListener(change -> offer(change.getValue()));
        record.addValueChangeListener(change -> clearError());
        external.addValueChangeListener(change -> {
            fields.setVisible(change.getValue());
            changed.accept(change.getValue());
        });
    }

    private void offer(@Nullable FormChoice of) {
        record.clear();
        record.setEnabled(of != null);
        record.setItems(query -> {
            String text = query.getFilter().orElse("").strip();
            int offset = query.getOffset();
            int limit = query.getLimit();
            return of == null ? Stream.empty() : choices.records(actor, of.key(), text, offset, limit);
        });
    }

    void show(@Nullable Outside outside) {
        external.setValue(outside != null);
        if (outside != null) {
            outside.record().ifPresent(this::show);
        }
    }

    private void show(StandsFor standing) {
        FormKey key = new FormKey(standing.app(), standing.form());
        form.getListDataView()
                .getItems()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .ifPresent(form::setValue);
        choices.item(actor, standing).ifPresentOrElse(record::setValue, () -> {
            gone = standing;
            fail(translate("people.external.gone-help"));
        });
    }

    /** Nothing for somebody from inside. A record that is gone stays as it is until another is chosen. */
    @Nullable
    Outside entered() {
        if (!external.getValue()) {
            return null;
        }
        FormChoice of = form.getValue();
        LookupItem chosen = record.getValue();
        return of == null || chosen == null
                ? new Outside(gone)
                : new Outside(new StandsFor(of.key().app(), of.key().key(), chosen.id()));
    }

    void fail(String words) {
        record.setErrorMessage(words);
        record.setInvalid(true);
    }

    void clearError() {
        record.setInvalid(false);
    }
}
