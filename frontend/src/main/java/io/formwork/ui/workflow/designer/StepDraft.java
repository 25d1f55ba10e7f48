package io.formwork.ui.workflow.designer;

import io.formwork.platform.json.Json;
import io.formwork.ui.definition.DraftDocument;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The document of a workflow while it is designed. Places are JSON pointers. */
final class StepDraft extends DraftDocument {

    StepDraft(ObjectNode document) {
        super(document);
    }

    /** The object at a place; the empty pointer is the document. */
    Optional<ObjectNode> find(String pointer) {
        JsonNode node = pointer.isEmpty() ? document() : document().at(pointer);
        return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** Changes the object at a place. */
    void edit(String pointer, Consumer<ObjectNode> edit) {
        change(copy -> {
            JsonNode node = pointer.isEmpty() ? copy : copy.at(pointer);
            if (node instanceof ObjectNode object) {
                edit.accept(object);
            }
        });
    }

    /** Puts a step into a list and answers its place. */
    String insert(String list, int index, ObjectNode step) {
        change(copy -> list(copy, list).insert(index, step));
        return list + "/" + index;
    }

    void remove(String pointer) {
        change(copy -> list(copy, parent(pointer)).remove(index(pointer)));
    }

    /** Moves an item within its list; answers its new place. */
    String move(String pointer, int by) {
        String list = parent(pointer);
        int from = index(pointer);
        int to = Math.clamp((long) from + by, 0, list(document(), list).size() - 1);
        if (to != from) {
            change(copy -> {
                ArrayNode items = list(copy, list);
                JsonNode item = items.remove(from);
                items.insert(to, item);
            });
        }
        return list + "/" + to;
    }

    private static ArrayNode list(ObjectNode document, String pointer) {
        if (document.at(pointer) instanceof ArrayNode array) {
            return array;
        }
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        String owner = parent(pointer);
        JsonNode object = owner.isEmpty() ? document : document.at(owner);
        return ((ObjectNode) object).putArray(name);
    }

    static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    static int index(String pointer) {
        return Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** An id that no step or branch has. */
    String freshId(String type) {
        Set<String> known = new HashSet<>();
        collect(document(), known);
        int number = 1;
        while (known.contains(type + "-" + number)) {
            number++;
        }
        return type + "-" + number;
    }

    private static void collect(JsonNode node, Set<String> known) {
        if (node.isObject() && node.path("id").isString()) {
            known.add(node.path("id").stringValue());
        }
        node.forEach(child -> collect(child, known));
    }

    static ObjectNode words(String text) {
        return Json.object().put("zh", text).put("en", text);
    }
}
