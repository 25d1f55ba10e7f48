package io.formwork.ui.definition;

import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares two documents of any kind, part by part. Parts that have an id keep their identity when they are renamed or
 * moved; a layout is reported as one change, since its places say nothing to people.
 */
public final class DefinitionDifference {

    private static final Set<String> FOLLOWS_OPTIONS = Set.of("enum", "items");
    private static final String LAYOUT = "ui";

    private final DifferenceWords words;
    private final List<DefinitionChange> changes = new ArrayList<>();

    private DefinitionDifference(DifferenceWords words) {
        this.words = words;
    }

    public static List<DefinitionChange> between(ObjectNode before, ObjectNode after, Language language) {
        DefinitionDifference difference = new DefinitionDifference(new DifferenceWords(language, before, after));
        difference.objects(before, after, List.of());
        return List.copyOf(difference.changes);
    }

    private void objects(JsonNode before, JsonNode after, List<String> place) {
        Set<String> names = new LinkedHashSet<>();
        before.propertyNames().forEach(names::add);
        after.propertyNames().forEach(names::add);
        for (String name : names) {
            JsonNode old = before.get(name);
            JsonNode now = after.get(name);
            if ((old != null && old.equals(now)) || FOLLOWS_OPTIONS.contains(name)) {
                continue;
            }
            if (name.equals(LAYOUT)) {
                add(DefinitionChange.Type.CHANGED, step(place, words.property(LAYOUT)), "", "");
            } else {
                member(name, old, now, place);
            }
        }
    }

    private void member(String name, @Nullable JsonNode before, @Nullable JsonNode after, List<String> place) {
        if (name.equals("properties")) {
            parts(name, byId(before), byId(after), place);
        } else if (isParts(before) || isParts(after)) {
            parts(name, byIdentity(before), byIdentity(after), place);
        } else if (isGroup(before) || isGroup(after)) {
            JsonNode old = before == null ? Json.object() : before;
            JsonNode now = after == null ? Json.object() : after;
            objects(old, now, words.isWrapper(name) ? place : step(place, words.property(name)));
        } else {
            DefinitionChange.Type type = before == null
                    ? DefinitionChange.Type.ADDED
                    : after == null ? DefinitionChange.Type.REMOVED : DefinitionChange.Type.CHANGED;
            add(type, step(place, words.property(name)), words.value(name, before), words.value(name, after));
        }
    }

    private void parts(String name, Map<String, Part> before, Map<String, Part> after, List<String> place) {
        before.forEach((id, old) -> {
            Part now = after.get(id);
            if (now == null) {
                add(DefinitionChange.Type.REMOVED, step(place, words.part(name, old)), "", "");
                return;
            }
            List<String> here = step(place, words.part(name, now));
            if (!old.name().equals(now.name())) {
                add(DefinitionChange.Type.CHANGED, step(here, words.property("name")), old.name(), now.name());
            }
            if (!old.content().equals(now.content())) {
                objects(old.content(), now.content(), here);
            }
        });
        after.forEach((id, now) -> {
            if (!before.containsKey(id)) {
                add(DefinitionChange.Type.ADDED, step(place, words.part(name, now)), "", "");
            }
        });
        if (before.keySet().equals(after.keySet())
                && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
            add(DefinitionChange.Type.CHANGED, step(place, words.order(name)), "", "");
        }
    }

    private void add(DefinitionChange.Type type, List<String> place, String before, String after) {
        changes.add(new DefinitionChange(type, place, before, after));
    }

    private static List<String> step(List<String> place, String next) {
        List<String> longer = new ArrayList<>(place);
        longer.add(next);
        return longer;
    }

    /** An object that is not a text in two languages. */
    private static boolean isGroup(@Nullable JsonNode node) {
        return node != null && node.isObject() && !isText(node);
    }

    static boolean isText(JsonNode node) {
        return node.isObject()
                && !node.isEmpty()
                && node.propertyStream()
                        .allMatch(entry ->
                                (entry.getKey().equals("zh") || entry.getKey().equals("en"))
                                        && entry.getValue().isString());
    }

    private static boolean isParts(@Nullable JsonNode node) {
        return node != null && node.isArray() && !node.isEmpty() && node.get(0).isObject();
    }

    private static Map<String, Part> byId(@Nullable JsonNode properties) {
        Map<String, Part> parts = new LinkedHashMap<>();
        if (properties != null) {
            properties
                    .properties()
                    .forEach(entry -> parts.put(
                            entry.getValue().path("x-formwork").path("id").asString(entry.getKey()),
                            new Part(entry.getKey(), entry.getValue())));
        }
        return parts;
    }

    private static Map<String, Part> byIdentity(@Nullable JsonNode array) {
        Map<String, Part> parts = new LinkedHashMap<>();
        if (array != null) {
            for (JsonNode item : array) {
                String id = identity(item);
                parts.put(id.isEmpty() || parts.containsKey(id) ? "#" + parts.size() : id, new Part("", item));
            }
        }
        return parts;
    }

    private static String identity(JsonNode item) {
        for (String key : List.of("id", "value", "key", "form", "field")) {
            if (item.path(key).isString()) {
                return key + ":" + item.path(key).stringValue();
            }
        }
        return "";
    }

    /** A part of a document with its name, empty where it has none of its own. */
    record Part(String name, JsonNode content) {

        LocalizedText label() {
            for (JsonNode candidate :
                    List.of(content.path("x-formwork").path("label"), content.path("label"), content.path("title"))) {
                LocalizedText label = LocalizedText.of(candidate);
                if (!label.isEmpty()) {
                    return label;
                }
            }
            return LocalizedText.EMPTY;
        }
    }
}
