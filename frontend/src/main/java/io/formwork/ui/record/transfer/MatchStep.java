package io.formwork.ui.record.transfer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.formwork.form.FormField;
import io.formwork.record.transfer.ImportPreview;
import io.formwork.ui.record.FormScope;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says which column goes to which field; goes on only when that is clear. */
final class MatchStep extends Div {

    private final transient FormScope scope;
    final transient ColumnMatch match;
    final Paragraph missing = new Paragraph();
    final Button next;

    /** @param matched is given the field's name for each column index */
    MatchStep(
            FormScope scope,
            ImportPreview preview,
            String fileName,
            Button back,
            Consumer<Map<Integer, String>> matched) {
        this.scope = scope;
        addClassName("fw-stack");
        next = ImportButtons.primary(getTranslation("import.match.next"));
        match = new ColumnMatch(scope, preview, this::look);
        next.addClickListener(click -> matched.accept(match.fields()));
        long found = preview.columns().stream()
                .filter(column -> column.field().isPresent())
                .count();
        int columns = preview.columns().size();
        add(
                new Paragraph(getTranslation("import.match.text", fileName, columns, found)),
                match,
                missing,
                ImportButtons.foot(back, next));
        look();
    }

    private void look() {
        next.setEnabled(match.isValid());
        String separator = getTranslation("import.list");
        String names =
                match.missing().stream().map(FormField::label).map(scope::words).collect(Collectors.joining(separator));
        missing.setText(getTranslation("import.match.missing", names));
        missing.setVisible(!names.isEmpty());
    }
}
