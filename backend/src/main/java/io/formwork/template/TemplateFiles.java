package io.formwork.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one package, by their paths with forward slashes. */
public record TemplateFiles(SortedMap<String, byte[]> contents) {

    public TemplateFiles {
        contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    /** Reads a folder, which may lie in a jar. */
    static TemplateFiles read(Path folder) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TemplateFiles(contents);
    }

    Optional<String> text(String path) {
        return Optional.ofNullable(contents.get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The files of a folder with that ending, in alphabetical order. */
    List<String> paths(String folder, String ending) {
        return contents.keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && path.endsWith(ending))
                .toList();
    }

    /** The file's name without folder and ending. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }
}
