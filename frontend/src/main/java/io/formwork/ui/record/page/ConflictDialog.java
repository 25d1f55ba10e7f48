package io.formwork.ui.record.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.formwork.form.FormField;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordChange;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.record.FormScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Two people changed one record: says who changed what, and asks which value holds where both changed the same field. */
final class ConflictDialog extends Dialog {

    /** Whose value holds. */
    enum Side {
        MINE,
        THEIRS
    }

    private final transient FormScope scope;
    private final transient Map<String, @Nullable Object> mine;
    private final transient Consumer<Map<String, @Nullable Object>> resolved;
    final transient Map<String, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();

    /**
     * @param since what was done since the record was opened, newest first
     * @param mine what the person entered, by field name
     * @param resolved is given the entries to be kept; none when all of them were dropped
     */
    ConflictDialog(
            FormScope scope,
            List<RecordChange> since,
            Map<String, @Nullable Object> mine,
            FormRecord theirs,
            Consumer<Map<String, @Nullable Object>> resolved) {
        this.scope = scope;
        this.mine = mine;
        this.resolved = resolved;
        addClassName("fw-dialog");
        setHeaderTitle(getTranslation("record-page.conflict.title"));
        setWidth("min(720px, calc(100vw - 32px))");
        setCloseOnOutsideClick(false);
        Button keep = new Button(getTranslation("record-page.conflict.keep"), click -> keep());
        keep.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter()
                .add(
                        new Button(getTranslation("record-page.conflict.drop"), click -> resolve(Map.of())),
                        new Button(getTranslation("component.cancel"), click -> close()),
                        keep);
        Div body = new Div(new Paragraph(getTranslation("record-page.conflict.text")), new Timeline(scope, since));
        body.addClassName("fw-conflict");
        Set<String> both = changedByBoth(since, theirs);
        if (!both.isEmpty()) {
            body.add(new H3(getTranslation("record-page.conflict.both")));
        }
        scope.form().fields().stream()
                .filter(field -> both.contains(field.name()))
                .forEach(field -> body.add(choice(field, mine.get(field.name()), theirs.value(field.name()))));
        add(body);
    }

    private Set<String> changedByBoth(List<RecordChange> since, FormRecord theirs) {
        Set<String> both = new TreeSet<>();
        since.forEach(change -> {
            both.addAll(change.before().keySet());
            both.addAll(change.after().keySet());
        });
        both.retainAll(mine.keySet());
        both.removeIf(name -> Objects.equals(mine.get(name), theirs.value(name)));
        return both;
    }

    /** Keeps the entries, but for those that were given up. */
    void keep() {
        resolve(kept());
    }

    private void resolve(Map<String, @Nullable Object> entries) {
        close();
        resolved.accept(entries);
    }

    private Map<String, @Nullable Object> kept() {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(mine);
        choices.forEach((name, choice) -> {
            if (choice.getValue() == Side.THEIRS) {
                kept.remove(name);
            }
        });
        return kept;
    }

    private Component choice(FormField field, @Nullable Object own, @Nullable Object theirs) {
        RadioButtonGroup<Side> group = new RadioButtonGroup<>(scope.words(field.label()));
        group.setItems(Side.values());
        group.setRenderer(new ComponentRenderer<>(side -> option(field, side, side == Side.MINE ? own : theirs)));
        group.setValue(Side.MINE);
        group.addClassName("fw-conflict__field");
        choices.put(field.name(), group);
        return group;
    }

    private Component option(FormField field, Side side, @Nullable Object value) {
        Div option = new Div();
        option.setText(getTranslation(side == Side.MINE ? "record-page.conflict.mine" : "record-page.conflict.theirs"));
        return new Div(option, FieldEditors.of(field).display(field, value, scope.fields()));
    }
}
