package io.formwork.ui.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordService;
import io.formwork.ui.component.Confirmation;
import io.formwork.ui.component.Toast;
import io.formwork.ui.form.FormPane;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Enters a new record beside the table; on a phone it fills the screen. */
public final class RecordDrawer extends Dialog {

    private final transient FormScope scope;
    private final transient RecordService records;
    private final transient Map<String, Object> given;
    private final transient Consumer<FormRecord> created;

    final transient FormPane pane;
    final Button save = new Button(getTranslation("table.create.save"), click -> save(false));
    final Button another = new Button(getTranslation("table.create.another"), click -> save(true));
    final Button cancel = new Button(getTranslation("component.cancel"), click -> leave());

    /**
     * @param given values that the new record starts with, by field name
     * @param created is told of each record that was made
     */
    public RecordDrawer(
            FormScope scope, RecordService records, Map<String, Object> given, Consumer<FormRecord> created) {
        this.scope = scope;
        this.records = records;
        this.given = given;
        this.created = created;
        this.pane = new FormPane(scope.form(), scope.fields(), scope::entry);
        addClassName("fw-drawer");
        setHeaderTitle(getTranslation("table.create.title", scope.label()));
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> leave());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        close.setAriaLabel(getTranslation("component.close"));
        getHeader().add(close);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setDisableOnClick(true);
        another.setDisableOnClick(true);
        add(pane);
        getFooter().add(cancel, another, save);
        begin();
    }

    private void begin() {
        pane.setDefaults();
        given.forEach((name, value) -> pane.input(name).ifPresent(input -> input.setValue(value)));
    }

    void save(boolean goOn) {
        try {
            if (!pane.validate().isEmpty()) {
                return;
            }
            FormRecord record = records.create(scope.actor(), scope.key(), pane.values(), Cause.USER);
            Toast.success(getTranslation("table.create.done", scope.title(record)));
            created.accept(record);
            if (goOn) {
                begin();
            } else {
                close();
            }
        } catch (Invalid refused) {
            refuse(refused);
        } finally {
            save.setEnabled(true);
            another.setEnabled(true);
        }
    }

    private void refuse(Invalid refused) {
        List<Violation> elsewhere = pane.show(refused.violations());
        elsewhere.forEach(violation -> Toast.error(
                getTranslation(violation.messageKey(), violation.args().toArray())));
    }

    private void leave() {
        if (pane.isChanged()) {
            Confirmation.ask(
                    getTranslation("table.leave.title"),
                    getTranslation("table.leave.text"),
                    getTranslation("table.leave.verb"),
                    this::close);
        } else {
            close();
        }
    }
}
