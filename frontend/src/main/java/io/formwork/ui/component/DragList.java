package io.formwork.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.DomEvent;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A list whose items people drag by mouse or finger, also between lists of one group. Nothing moves by itself: a drop is
 * told, and who listens moves the items on the server.
 */
@Tag("fw-drag-list")
@JsModule("./drag-list/fw-drag-list.ts")
@NpmPackage(value = "sortablejs", version = "1.15.7")
@StyleSheet("formwork/drag-list.css")
public final class DragList extends Component implements HasComponents, HasStyle {

    private static final String DETAIL = "event.detail";

    /**
     * @param group items move between lists of the same group
     * @param address names the list in drops
     * @param accepts kinds of items that may be dropped here, separated by spaces
     */
    public DragList(String group, String address, String accepts) {
        getElement()
                .setAttribute("group", group)
                .setAttribute("address", address)
                .setAttribute("accepts", accepts);
    }

    /** A list from which things are dragged but where nothing lands, such as a palette. */
    public static DragList source(String group) {
        DragList list = new DragList(group, "", "");
        list.getElement().setAttribute("source", true);
        return list;
    }

    /** Makes a child of a list draggable. */
    public static <T extends HasElement> T item(T item, String id, String kind) {
        item.getElement().setAttribute("data-drag-id", id).setAttribute("data-drag-kind", kind);
        return item;
    }

    /** Tells the drops on all lists inside a component. */
    public static void onDrop(Component around, Consumer<Drop> listener) {
        around.getElement()
                .addEventListener("fw-drop", event -> listener.accept(drop(event)))
                .addEventData(DETAIL);
    }

    private static Drop drop(DomEvent event) {
        JsonNode detail = event.getEventData().path(DETAIL);
        return new Drop(
                detail.path("id").asString(""),
                detail.path("from").asString(""),
                detail.path("to").asString(""),
                detail.path("index").asInt(0));
    }

    /**
     * What somebody dropped where.
     *
     * @param from the list's address, empty for a source
     * @param index place in the list, counted without the item itself
     */
    public record Drop(String id, String from, String to, int index) {}
}
