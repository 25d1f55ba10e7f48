package io.formwork.ui.definition;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.formwork.ui.component.ComponentTexts;
import tools.jackson.databind.node.ObjectNode;

/** Asks for a file with a definition. */
public final class ImportDialog extends Dialog {

    /** Takes what was read from a file. */
    @FunctionalInterface
    public interface Reader {
        void read(ObjectNode document, String proposedKey);
    }

    final Upload upload;
    private final transient Reader reader;

    ImportDialog(Reader reader) {
        this.reader = reader;
        upload = ComponentTexts.apply(
                new Upload(UploadHandler.inMemory((metadata, content) -> read(metadata.fileName(), content))));
        setHeaderTitle(getTranslation("definitions.import.title"));
        setModality(ModalityMode.STRICT);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(DefinitionFiles.LARGEST);
        upload.setAcceptedFileTypes("application/json", ".json");
        upload.setWidthFull();
        add(new Paragraph(getTranslation("definitions.import.text")), upload);
        getFooter().add(new Button(getTranslation("component.cancel"), click -> close()));
    }

    void read(String fileName, byte[] content) {
        upload.clearFileList();
        ObjectNode document = DefinitionFiles.read(content);
        close();
        reader.read(document, DefinitionFiles.key(fileName));
    }
}
