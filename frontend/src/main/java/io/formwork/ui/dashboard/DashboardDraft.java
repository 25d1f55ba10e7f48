package io.formwork.ui.dashboard;

import io.formwork.dashboard.DashboardCard;
import io.formwork.platform.json.Json;
import io.formwork.ui.definition.DraftDocument;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A dashboard's document while it is designed. */
final class DashboardDraft extends DraftDocument {

    DashboardDraft(ObjectNode document) {
        super(document);
    }

    /** Adds a card at the first place, row by row, where there is room for it. */
    void add(ObjectNode card, int width, int height) {
        change(next -> {
            int place = 0;
            while (!isFree(next, place % DashboardCard.COLUMNS, place / DashboardCard.COLUMNS, width, height)) {
                place++;
            }
            cards(next)
                    .add(card.put("id", freeId(next))
                            .put("x", place % DashboardCard.COLUMNS)
                            .put("y", place / DashboardCard.COLUMNS)
                            .put("w", width)
                            .put("h", height));
        });
    }

    private static boolean isFree(ObjectNode document, int x, int y, int width, int height) {
        if (x + width > DashboardCard.COLUMNS) {
            return false;
        }
        for (JsonNode other : cards(document)) {
            int left = other.path("x").asInt(0);
            int top = other.path("y").asInt(0);
            if (x < left + other.path("w").asInt(1)
                    && left < x + width
                    && y < top + other.path("h").asInt(1)
                    && top < y + height) {
                return false;
            }
        }
        return true;
    }

    void set(ObjectNode card) {
        change(next -> {
            ArrayNode cards = cards(next);
            for (int i = 0; i < cards.size(); i++) {
                if (sameId(cards.get(i), card)) {
                    cards.set(i, card);
                }
            }
        });
    }

    void remove(String id) {
        change(next -> cards(next).removeIf(card -> card.path("id").asString("").equals(id)));
    }

    /** Takes over where the cards are. */
    void move(JsonNode places) {
        change(next -> {
            for (JsonNode card : cards(next)) {
                for (JsonNode place : places) {
                    if (sameId(card, place)) {
                        for (String name : new String[] {"x", "y", "w", "h"}) {
                            ((ObjectNode) card).put(name, place.path(name).asInt(0));
                        }
                    }
                }
            }
        });
    }

    ObjectNode card(String id) {
        for (JsonNode card : cards(document())) {
            if (card.path("id").asString("").equals(id)) {
                return ((ObjectNode) card).deepCopy();
            }
        }
        return Json.object();
    }

    /** The id of the card at a place in the list. */
    Optional<String> idAt(int place) {
        return Optional.ofNullable(cards(document()).get(place))
                .map(card -> card.path("id").asString(""));
    }

    private static ArrayNode cards(ObjectNode document) {
        return document.get("cards") instanceof ArrayNode cards ? cards : document.putArray("cards");
    }

    private static boolean sameId(JsonNode card, JsonNode other) {
        return card.path("id").asString("").equals(other.path("id").asString(""));
    }

    private static String freeId(ObjectNode document) {
        int number = 1;
        for (JsonNode card : cards(document)) {
            String id = card.path("id").asString("");
            if (id.matches("card-[0-9]{1,6}")) {
                number = Math.max(number, Integer.parseInt(id.substring("card-".length())) + 1);
            }
        }
        return "card-" + number;
    }
}
