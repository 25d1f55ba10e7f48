package io.formwork.definition;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps what was parsed from published documents: each version is parsed once. */
public final class ParsedDefinitions<T> {

    private record Place(DefinitionKey key, int version) {}

    private record Parsed<T>(DefinitionVersion source, T value) {}

    private final Function<DefinitionVersion, T> parser;
    private final Map<Place, Parsed<T>> parsed = new ConcurrentHashMap<>();

    public ParsedDefinitions(Function<DefinitionVersion, T> parser) {
        this.parser = parser;
    }

    public T of(DefinitionVersion version) {
        Place place = new Place(version.key(), version.version());
        Parsed<T> known = parsed.get(place);
        // A definition that was deleted and made again may come back with the same version number.
        if (known == null || known.source() != version) {
            known = new Parsed<>(version, parser.apply(version));
            parsed.put(place, known);
        }
        return known.value();
    }
}
