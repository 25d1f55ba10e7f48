package io.formwork.ui.report.designer;

import io.formwork.form.FormField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the values of a section's document. */
final class SectionValues {

    private SectionValues() {}

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    static void putOrRemove(ObjectNode section, String name, @Nullable FormField field) {
        if (field == null) {
            section.remove(name);
        } else {
            section.put(name, field.name());
        }
    }

    /** What was there keeps its place; what is new comes last. */
    static void putKeepingOrder(ObjectNode section, String name, List<String> chosen) {
        List<String> ordered = new ArrayList<>(texts(section.path(name)));
        ordered.retainAll(chosen);
        chosen.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
        ArrayNode array = section.putArray(name);
        ordered.forEach(array::add);
    }
}
