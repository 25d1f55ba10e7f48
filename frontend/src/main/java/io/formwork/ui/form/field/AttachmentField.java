package io.formwork.ui.form.field;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.formwork.form.Attachment;
import io.formwork.form.FormField;
import io.formwork.ui.component.ComponentTexts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attached files with a place to drop more. */
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class AttachmentField extends CustomField<@Nullable List<Attachment>> {

    private static final int MOST_FILES = 20;
    private static final int LARGEST_FILE = 20 * 1024 * 1024;

    private final transient FieldContext context;
    private final String field;
    private final int mostFiles;
    private final List<Attachment> files = new ArrayList<>();
    final Upload upload;
    final Div list = new Div();

    AttachmentField(FormField field, FieldContext context) {
        super(null);
        this.context = context;
        this.field = field.name();
        this.mostFiles = Math.clamp(field.extras().path("maxFiles").asInt(MOST_FILES), 1, MOST_FILES);
        int largest = field.extras().path("maxSize").asInt(LARGEST_FILE);
        upload = ComponentTexts.apply(new Upload(UploadHandler.inMemory(
                (metadata, content) -> store(metadata.fileName(), metadata.contentType(), content))));
        upload.setMaxFileSize(largest);
        upload.setWidthFull();
        upload.addFileRejectedListener(rejected -> {
            setErrorMessage(rejected.getErrorMessage());
            setInvalid(true);
        });
        list.addClassName("fw-files");
        add(list, upload);
        show();
    }

    /** The file as a link that opens it; its name alone while no record holds it. */
    static Component link(Attachment file, FieldContext context) {
        Component name = context.record() == null
                ? new Span(file.name())
                : new Anchor(context.files().download(context, file), file.name());
        Span line = new Span(VaadinIcon.PAPERCLIP.create(), name);
        line.addClassName("fw-file");
        return line;
    }

    void store(String name, String type, byte[] content) {
        upload.clearFileList();
        if (files.size() < mostFiles) {
            files.add(context.files().store(context, field, name, type == null ? "" : type, content));
            changed();
        }
    }

    private void remove(Attachment file) {
        files.remove(file);
        changed();
    }

    private void changed() {
        setInvalid(false);
        show();
        setModelValue(generateModelValue(), true);
    }

    private void show() {
        list.removeAll();
        files.forEach(file -> list.add(row(file)));
        upload.setVisible(!isReadOnly() && files.size() < mostFiles);
    }

    private Component row(Attachment file) {
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove(file));
        remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        remove.setAriaLabel(translate("field.attachment.remove", file.name()));
        remove.setVisible(!isReadOnly());
        Div row = new Div(link(file, context), remove);
        row.addClassName("fw-file-row");
        return row;
    }

    @Override
    protected @Nullable List<Attachment> generateModelValue() {
        return files.isEmpty() ? null : List.copyOf(files);
    }

    @Override
    protected void setPresentationValue(@Nullable List<Attachment> value) {
        files.clear();
        if (value != null) {
            files.addAll(value);
        }
        show();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        show();
    }
}
