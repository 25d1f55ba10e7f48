package io.formwork.ui.record.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.formwork.access.Action;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Invalid;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordService;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Toast;
import io.formwork.ui.form.FormPane;
import io.formwork.ui.record.FormScope;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The record's values, to be read and, in the same place, changed. */
final class DetailsPanel extends Panel {

    private final transient FormScope scope;
    private final transient RecordService records;
    private final transient Consumer<FormRecord> saved;
    private transient FormRecord record;
    private boolean editing;

    transient FormPane pane;
    final Div foot = new Div();
    final Button save = new Button(getTranslation("component.save"), click -> save());
    final Button cancel = new Button(getTranslation("component.cancel"), click -> read());

    DetailsPanel(FormScope scope, RecordService records, FormRecord record, Consumer<FormRecord> saved) {
        this.scope = scope;
        this.records = records;
        this.record = record;
        this.saved = saved;
        this.pane = new FormPane(scope.form(), scope.fields(), scope::reading);
        addClassName("fw-details");
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setDisableOnClick(true);
        foot.add(cancel, save);
        foot.addClassName("fw-record__save");
        read();
    }

    boolean isEditing() {
        return editing;
    }

    boolean isChanged() {
        return editing && pane.isChanged();
    }

    private void read() {
        editing = false;
        show(new FormPane(scope.form(), scope.fields(), scope::reading));
    }

    void edit() {
        if (!editing && scope.may(Action.EDIT)) {
            editing = true;
            show(new FormPane(scope.form(), scope.fields(), scope::entry));
        }
    }

    private void show(FormPane other) {
        pane = other;
        pane.setValues(record.values(), record.masked());
        foot.setVisible(editing);
        setContent(pane, foot);
    }

    void save() {
        try {
            if (pane.precheck().isEmpty()) {
                write(pane.changes(), record.version());
            }
        } finally {
            save.setEnabled(true);
        }
    }

    private void write(Map<String, @Nullable Object> changes, int version) {
        try {
            record = records.update(scope.actor(), scope.key(), record.id(), changes, version, Cause.USER);
            read();
            Toast.success(getTranslation("record-page.saved"));
            saved.accept(record);
        } catch (Invalid refused) {
            pane.show(refused.violations())
                    .forEach(violation -> Toast.error(getTranslation(
                            violation.messageKey(), violation.args().toArray())));
        } catch (Conflict faster) {
            reconcile(changes);
        }
    }

    /** Somebody was faster: shows what they changed and lets the person decide field by field. */
    private void reconcile(Map<String, @Nullable Object> mine) {
        FormRecord theirs = records.get(scope.actor(), scope.key(), record.id());
        var since = records.history(scope.actor(), scope.key(), record.id()).stream()
                .filter(change -> change.version() > record.version())
                .toList();
        new ConflictDialog(scope, since, mine, theirs, kept -> {
                    record = theirs;
                    pane.setValues(theirs.values(), theirs.masked());
                    kept.forEach((name, value) -> pane.input(name).ifPresent(input -> input.setValue(value)));
                    if (kept.isEmpty()) {
                        read();
                        saved.accept(theirs);
                    } else {
                        write(kept, theirs.version());
                    }
                })
                .open();
    }
}
