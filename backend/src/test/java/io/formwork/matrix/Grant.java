package io.formwork.matrix;

import io.formwork.access.Action;
import io.formwork.platform.json.Json;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A generated grant on the deals. */
record Grant(Set<Action> actions, Rows rows, Map<String, Right> fields, Right others) {

    static Grant random(Random random) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            if (random.nextInt(100) < (action == Action.SEE ? 85 : 40)) {
                actions.add(action);
            }
        }
        Map<String, Right> fields = new TreeMap<>();
        for (String field : Deal.FIELDS) {
            if (random.nextInt(3) == 0) {
                fields.put(field, Right.values()[random.nextInt(4)]);
            }
        }
        Right others = random.nextInt(4) == 0 ? Right.values()[random.nextInt(4)] : Right.EDIT;
        return new Grant(actions, Rows.random(random), fields, others);
    }

    Right right(String field) {
        return fields.getOrDefault(field, others);
    }

    boolean allows(Action action, Deal deal, Self self) {
        return actions.contains(action) && rows.holds(deal, self);
    }

    ObjectNode json(String form) {
        ObjectNode node = Json.object().put("form", form);
        ArrayNode names = node.putArray("actions");
        actions.forEach(action -> names.add(action.code()));
        node.set("rows", rows.json());
        ObjectNode rights = node.putObject("fields");
        fields.forEach((field, right) -> rights.put(field, right.code()));
        return node.put("others", others.code());
    }
}
