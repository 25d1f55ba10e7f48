package io.formwork.ui.dashboard;

import io.formwork.platform.json.Json;
import io.formwork.ui.definition.DraftDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A dashboard's document while it is designed; every change can be undone. */
final class DashboardDraft {

    private final DraftDocument draft;

    DashboardDraft(ObjectNode document) {
        this.draft = new DraftDocument(document);
    }

    ObjectNode document() {
        return draft.document();
    }

    boolean canUndo() {
        return draft.canUndo();
    }

    boolean canRedo() {
        return draft.canRedo();
    }

    void undo() {
        draft.undo();
    }

    void redo() {
        draft.redo();
    }

    /** Adds a card below all others. */
    void add(ObjectNode card, int width, int height) {
        draft.change(next -> {
            int bottom = 0;
            for (JsonNode other : cards(next)) {
                bottom = Math.max(
                        bottom, other.path("y").asInt(0) + other.path("h").asInt(1));
            }
            cards(next)
                    .add(card.put("id", freeId(next))
                            .put("x", 0)
                            .put("y", bottom)
                            .put("w", width)
                            .put("h", height));
        });
    }

    void replace(ObjectNode card) {
        draft.change(next -> {
            ArrayNode cards = cards(next);
            for (int i = 0; i < cards.size(); i++) {
                if (sameId(cards.get(i), card)) {
                    cards.set(i, card);
                }
            }
        });
    }

    void remove(String id) {
        draft.change(next ->
                cards(next).removeIf(card -> card.path("id").asString("").equals(id)));
    }

    /** Takes over where the cards are. */
    void move(JsonNode places) {
        draft.change(next -> {
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
        for (JsonNode card : cards(draft.document())) {
            if (card.path("id").asString("").equals(id)) {
                return ((ObjectNode) card).deepCopy();
            }
        }
        return Json.object();
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
