package io.formwork.template;

import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.error.NotFound;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the packages that came with Formwork and those in the administrator's own folder, which win where both have one. */
@Singleton
public class TemplateLibrary {

    private static final String FOLDER = "templates";
    private static final String MANIFEST = "package.json";

    private final @Nullable Path ownFolder;

    TemplateLibrary(FormworkSettings settings) {
        this.ownFolder = settings.templates();
    }

    /** All packages by key. */
    public Collection<TemplatePackage> list() {
        return all().values();
    }

    /** @throws NotFound when there is no such package */
    public TemplatePackage get(String key) {
        TemplatePackage found = all().get(key);
        if (found == null) {
            throw new NotFound("template.unknown", key);
        }
        return found;
    }

    private Map<String, TemplatePackage> all() {
        Map<String, TemplatePackage> packages = new TreeMap<>();
        try {
            for (URL folder :
                    Collections.list(TemplateLibrary.class.getClassLoader().getResources(FOLDER))) {
                addResources(folder.toURI(), packages);
            }
            if (ownFolder != null && Files.isDirectory(ownFolder)) {
                addFolder(ownFolder, packages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return packages;
    }

    private static void addResources(URI folder, Map<String, TemplatePackage> packages) throws IOException {
        if (!folder.getScheme().equals("jar")) {
            addFolder(Path.of(folder), packages);
            return;
        }
        String place = folder.getSchemeSpecificPart();
        Path jar = Path.of(URI.create(place.substring(0, place.indexOf("!/"))));
        try (var files = FileSystems.newFileSystem(jar)) {
            addFolder(files.getPath(FOLDER), packages);
        }
    }

    private static void addFolder(Path folder, Map<String, TemplatePackage> packages) throws IOException {
        var found = new ArrayList<Path>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> Files.isRegularFile(entry.resolve(MANIFEST)))
                    .forEach(found::add);
        }
        for (Path entry : found) {
            TemplatePackage read = new TemplatePackage(TemplateFiles.read(entry));
            packages.put(read.key(), read);
        }
    }
}
