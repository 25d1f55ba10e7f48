package io.formwork.ui.workflow;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.identity.UserId;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.LookupItem;
import java.util.function.BiConsumer;

/** Asks to whom a task is handed. */
final class TransferDialog {

    final ComboBox<LookupItem> person = new ComboBox<>();
    final TextField comment = new TextField();
    final ActionDialog dialog;

    TransferDialog(FieldContext context, BiConsumer<UserId, String> chosen) {
        dialog = new ActionDialog(
                com.vaadin.flow.i18n.I18NProvider.translate("todo.transfer.title"),
                com.vaadin.flow.i18n.I18NProvider.translate("todo.transfer"),
                () -> choose(chosen));
        person.setLabel(dialog.getTranslation("todo.transfer.to"));
        person.setItems(query -> context
                .lookups()
                .members(context, query.getFilter().orElse("").strip(), query.getOffset(), query.getLimit())
                .stream());
        person.setItemLabelGenerator(LookupItem::name);
        person.setWidthFull();
        comment.setLabel(dialog.getTranslation("todo.comment"));
        comment.setWidthFull();
        dialog.content(person, comment).wide("420px");
    }

    private void choose(BiConsumer<UserId, String> chosen) {
        LookupItem to = person.getValue();
        person.setInvalid(to == null);
        if (to != null) {
            chosen.accept(
                    new UserId(Long.parseLong(to.id())), comment.getValue().strip());
            dialog.close();
        }
    }
}
