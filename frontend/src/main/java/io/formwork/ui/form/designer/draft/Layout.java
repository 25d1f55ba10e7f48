package io.formwork.ui.form.designer.draft;

import io.formwork.form.LayoutRule;
import io.formwork.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds and changes elements of a form's UI schema. An element's address is its JSON pointer within the UI schema, empty
 * for the root. Sections lie in the root, rows in the root or a section, controls in any of them.
 */
public final class Layout {

    public static final String ROOT = "";
    public static final String CONTROL = "Control";
    public static final String SECTION = "Group";
    public static final String ROW = "HorizontalLayout";
    private static final String ELEMENTS = "elements";
    private static final int WIDEST_ROW = 4;

    private Layout() {}

    public static ObjectNode ui(ObjectNode document) {
        return (ObjectNode) document.path("ui");
    }

    public static String type(JsonNode element) {
        return element.path("type").asString("");
    }

    public static Optional<ObjectNode> find(ObjectNode ui, String address) {
        JsonNode found = address.isEmpty() ? ui : ui.at(address);
        return found instanceof ObjectNode element ? Optional.of(element) : Optional.empty();
    }

    /** The list of an element's children, made if there is none. */
    public static ArrayNode children(ObjectNode element) {
        return element.get(ELEMENTS) instanceof ArrayNode children ? children : element.putArray(ELEMENTS);
    }

    public static String child(String parent, int index) {
        return parent + "/" + ELEMENTS + "/" + index;
    }

    public static String parent(String address) {
        return address.substring(0, address.lastIndexOf("/" + ELEMENTS + "/"));
    }

    public static int index(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
    }

    public static Optional<String> field(JsonNode element) {
        return type(element).equals(CONTROL)
                ? LayoutRule.field(element.path("scope").asString(""))
                : Optional.empty();
    }

    public static ObjectNode control(String field) {
        return Json.object().put("type", CONTROL).put("scope", LayoutRule.scope(field));
    }

    /** Whether an element of that type may lie in the parent. */
    public static boolean accepts(ObjectNode parent, String type) {
        return switch (type(parent)) {
            case ROW -> type.equals(CONTROL) && children(parent).size() < WIDEST_ROW;
            case SECTION -> type.equals(CONTROL) || type.equals(ROW);
            default -> true;
        };
    }

    /** Addresses of all elements, parents before their children. */
    public static List<String> addresses(ObjectNode ui) {
        List<String> addresses = new ArrayList<>();
        collect(ui, ROOT, addresses);
        return addresses;
    }

    private static void collect(ObjectNode element, String address, List<String> into) {
        into.add(address);
        if (element.get(ELEMENTS) instanceof ArrayNode children) {
            for (int index = 0; index < children.size(); index++) {
                if (children.get(index) instanceof ObjectNode child) {
                    collect(child, child(address, index), into);
                }
            }
        }
    }

    /** The fields in the order in which they are laid out. */
    public static List<String> fields(ObjectNode ui) {
        return addresses(ui).stream()
                .flatMap(address -> find(ui, address).stream())
                .flatMap(element -> field(element).stream())
                .toList();
    }

    static Optional<String> addressOf(ObjectNode ui, String field) {
        return addresses(ui).stream()
                .filter(address -> find(ui, address)
                        .flatMap(Layout::field)
                        .filter(field::equals)
                        .isPresent())
                .findFirst();
    }

    public static void insert(ObjectNode ui, Place place, ObjectNode element) {
        ArrayNode children = children(find(ui, place.parent()).orElse(ui));
        children.insert(Math.clamp(place.index(), 0, children.size()), element);
    }

    /** Takes an element out; a row that becomes empty by it goes too. */
    public static ObjectNode take(ObjectNode ui, String address) {
        ObjectNode parent = find(ui, parent(address)).orElseThrow();
        ObjectNode taken = (ObjectNode) children(parent).remove(index(address));
        if (type(parent).equals(ROW) && children(parent).isEmpty()) {
            take(ui, parent(address));
        }
        return taken;
    }
}
