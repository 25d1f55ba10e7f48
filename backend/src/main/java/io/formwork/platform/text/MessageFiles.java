package io.formwork.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Finds the message files of all features in every folder and jar of the class path. */
final class MessageFiles {

    private static final String FOLDER = "messages";

    private MessageFiles() {}

    static Map<String, String> read(Language language) {
        var texts = new HashMap<String, String>();
        try {
            for (URL folder :
                    Collections.list(MessageFiles.class.getClassLoader().getResources(FOLDER))) {
                readFolder(folder.toURI(), "_" + language.code() + ".properties", texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return Map.copyOf(texts);
    }

    private static void readFolder(URI folder, String ending, Map<String, String> texts) throws IOException {
        if (!folder.getScheme().equals("jar")) {
            readFiles(Path.of(folder), ending, texts);
            return;
        }
        String jar = folder.getSchemeSpecificPart();
        try (var files = FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, jar.indexOf("!/")))))) {
            readFiles(files.getPath(FOLDER), ending, texts);
        }
    }

    private static void readFiles(Path folder, String ending, Map<String, String> texts) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + ending)) {
            for (Path file : files) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (texts.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("Two message files have the key " + key);
                    }
                }
            }
        }
    }
}
