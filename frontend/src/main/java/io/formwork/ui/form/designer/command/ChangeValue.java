package io.formwork.ui.form.designer.command;

import io.formwork.ui.form.designer.draft.FormCommand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets or removes one value of the document; objects on the way there are made, and vanish again when they become empty.
 */
public final class ChangeValue implements FormCommand {

    private final List<String> path;
    private final @Nullable JsonNode value;

    private ChangeValue(List<String> path, @Nullable JsonNode value) {
        this.path = path;
        this.value = value == null || value.isNull() ? null : value;
    }

    /** @param pointer of names only, such as {@code /label} */
    public static ChangeValue inDocument(String pointer, @Nullable JsonNode value) {
        return new ChangeValue(steps(pointer), value);
    }

    /** @param pointer within the field's schema, such as {@code /x-formwork/help} */
    public static ChangeValue inField(String field, String pointer, @Nullable JsonNode value) {
        List<String> path = new ArrayList<>(List.of("schema", "properties", field));
        path.addAll(steps(pointer));
        return new ChangeValue(path, value);
    }

    /** @param pointer within the layout element */
    public static ChangeValue inElement(String address, String pointer, @Nullable JsonNode value) {
        List<String> path = new ArrayList<>(List.of("ui"));
        path.addAll(steps(address));
        path.addAll(steps(pointer));
        return new ChangeValue(path, value);
    }

    private static List<String> steps(String pointer) {
        return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1));
    }

    @Override
    public void change(ObjectNode document) {
        set(document, 0);
    }

    private void set(JsonNode node, int depth) {
        String step = path.get(depth);
        boolean last = depth == path.size() - 1;
        if (node instanceof ArrayNode array) {
            set(array.get(Integer.parseInt(step)), depth + 1);
            return;
        }
        ObjectNode object = (ObjectNode) node;
        if (last) {
            if (value == null) {
                object.remove(step);
            } else {
                object.set(step, value.deepCopy());
            }
            return;
        }
        JsonNode child = object.get(step);
        if (child == null && value == null) {
            return;
        }
        if (child == null) {
            child = object.putObject(step);
        }
        set(child, depth + 1);
        if (value == null && child.isObject() && child.isEmpty()) {
            object.remove(step);
        }
    }
}
