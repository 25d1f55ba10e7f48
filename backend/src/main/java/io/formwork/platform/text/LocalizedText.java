package io.formwork.platform.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A text written by a designer in one or both languages. In JSON a plain string, or an object with zh and en. */
public record LocalizedText(Map<Language, String> texts) {

    public static final LocalizedText EMPTY = new LocalizedText(Map.of());

    public LocalizedText {
        texts = Map.copyOf(texts);
    }

    public static LocalizedText of(String zh, String en) {
        return new LocalizedText(Map.of(Language.ZH, zh, Language.EN, en));
    }

    /** Reads the JSON form; a missing or foreign node is the empty text. */
    public static LocalizedText of(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return EMPTY;
        }
        if (node.isString()) {
            return of(node.stringValue(), node.stringValue());
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            JsonNode text = node.path(language.code());
            if (text.isString() && !text.stringValue().isEmpty()) {
                texts.put(language, text.stringValue());
            }
        }
        return new LocalizedText(texts);
    }

    /** The text in that language, else in the other one, else empty. */
    public String in(Language language) {
        String text = texts.get(language);
        if (text != null) {
            return text;
        }
        return texts.values().stream().findFirst().orElse("");
    }

    /** The text in that language, else in the other one, else the given fall-back. */
    public String in(Language language, String fallback) {
        String text = in(language);
        return text.isEmpty() ? fallback : text;
    }

    /** A list in words, with the comma of each language. */
    public static LocalizedText listing(List<LocalizedText> items) {
        return of(
                items.stream().map(item -> item.in(Language.ZH)).collect(Collectors.joining("、")),
                items.stream().map(item -> item.in(Language.EN)).collect(Collectors.joining(", ")));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    public ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Language language : Language.values()) {
            if (texts.containsKey(language)) {
                node.put(language.code(), texts.get(language));
            }
        }
        return node;
    }
}
