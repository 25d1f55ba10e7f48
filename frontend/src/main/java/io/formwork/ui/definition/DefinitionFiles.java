package io.formwork.ui.definition;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.formwork.definition.DefinitionKey;
import io.formwork.platform.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Definitions as files: the document alone, indented, named for its key, as it stands in a template package. */
public final class DefinitionFiles {

    /** Far above the largest sensible definition; protects memory. */
    public static final int LARGEST = 4 * 1024 * 1024;

    private DefinitionFiles() {}

    public static String name(DefinitionKey key) {
        return key.key() + ".json";
    }

    public static byte[] write(ObjectNode document) {
        return Json.writePretty(document).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file that came from outside.
     *
     * @throws io.formwork.platform.error.Invalid with line and column when it is not a JSON object
     */
    public static ObjectNode read(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return Json.readObject(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The key that a file's name suggests. */
    public static String key(String fileName) {
        int dot = fileName.indexOf('.');
        return ProposedKey.of(dot < 0 ? fileName : fileName.substring(0, dot));
    }

    /** Lets a link download what the supplier gives at that moment. */
    public static DownloadHandler download(DefinitionKey key, Supplier<ObjectNode> document) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] content = write(document.get());
            return new DownloadResponse(
                    new ByteArrayInputStream(content), name(key), "application/json", content.length);
        });
    }
}
