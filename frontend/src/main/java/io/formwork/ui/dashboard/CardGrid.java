package io.formwork.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import io.formwork.dashboard.DashboardCard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Lets cards be moved and resized by hand; it is made anew when a card comes or goes. */
@Tag("fw-card-grid")
@JsModule("./chart/fw-card-grid.ts")
@CssImport("gridstack/dist/gridstack.min.css")
@NpmPackage(value = "gridstack", version = "14.1.0")
final class CardGrid extends Component implements HasComponents {

    private static final String CARDS = "event.detail.cards";
    private final List<CardPanel> panels = new ArrayList<>();

    /** @param moved told id, x, y, w and h of all cards after a change */
    CardGrid(Consumer<JsonNode> moved) {
        getElement()
                .addEventListener(
                        "fw-cards-moved",
                        event -> moved.accept(event.getEventData().path(CARDS)))
                .addEventData(CARDS);
    }

    void addCard(DashboardCard card, CardPanel content) {
        panels.add(content);
        Div inner = new Div(content);
        inner.addClassName("grid-stack-item-content");
        Div item = new Div(inner);
        item.addClassName("grid-stack-item");
        item.getElement()
                .setAttribute("gs-id", card.id())
                .setAttribute("gs-x", String.valueOf(card.x()))
                .setAttribute("gs-y", String.valueOf(card.y()))
                .setAttribute("gs-w", String.valueOf(card.width()))
                .setAttribute("gs-h", String.valueOf(card.height()));
        add(item);
    }

    /** The cards as they were added. */
    Stream<CardPanel> panels() {
        return panels.stream();
    }
}
