package io.formwork.ui.record.table;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.platform.error.FormworkException;
import io.formwork.platform.text.Messages;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.ui.component.Confirmation;
import io.formwork.ui.component.Toast;
import io.formwork.ui.record.FormScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Moves several records to the bin after asking, says which could not be moved, and can take it back. */
final class BulkDelete {

    private final FormScope scope;
    private final RecordService records;
    private final Messages messages;
    private final Runnable wrote;

    BulkDelete(FormScope scope, RecordService records, Messages messages, Runnable wrote) {
        this.scope = scope;
        this.records = records;
        this.messages = messages;
        this.wrote = wrote;
    }

    void ask(Collection<FormRecord> selected) {
        List<RecordId> ids = selected.stream().map(FormRecord::id).toList();
        Confirmation.askDanger(
                translate("table.delete.title", ids.size()),
                translate("table.delete.text"),
                translate("component.delete"),
                () -> delete(ids));
    }

    void delete(List<RecordId> ids) {
        List<RecordId> deleted = new ArrayList<>();
        Set<String> refusals = new LinkedHashSet<>();
        for (RecordId id : ids) {
            try {
                records.delete(scope.actor(), scope.key(), id, Cause.USER);
                deleted.add(id);
            } catch (FormworkException refused) {
                refusals.add(messages.text(scope.actor().language(), refused));
            }
        }
        wrote.run();
        if (!deleted.isEmpty()) {
            Toast.success(
                    translate("table.delete.done", deleted.size()), translate("table.undo"), () -> restore(deleted));
        }
        if (!refusals.isEmpty()) {
            Toast.error(translate("table.delete.refused", ids.size() - deleted.size()) + "\n"
                    + String.join("\n", refusals));
        }
    }

    void restore(List<RecordId> deleted) {
        deleted.forEach(id -> records.restore(scope.actor(), scope.key(), id, Cause.USER));
        wrote.run();
        Toast.success(translate("table.delete.undone", deleted.size()));
    }
}
