package io.formwork.record.view;

import io.formwork.form.condition.Condition;
import io.formwork.platform.json.Json;
import io.formwork.record.RecordSort;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What makes a view: columns (none means the usual ones), filter and order. */
public record ViewSettings(List<ViewColumn> columns, Condition where, List<RecordSort> sort) {

    public static final ViewSettings USUAL = new ViewSettings(List.of(), Condition.ALWAYS, List.of());

    public ViewSettings {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    public static ViewSettings of(JsonNode node) {
        List<ViewColumn> columns = new ArrayList<>();
        node.path("columns").forEach(column -> columns.add(ViewColumn.of(column)));
        List<RecordSort> sort = new ArrayList<>();
        node.path("sort")
                .forEach(part -> sort.add(new RecordSort(
                        part.path("field").asString(""), part.path("descending").asBoolean(false))));
        return new ViewSettings(columns, Condition.parse(node.get("where"), "/where"), sort);
    }

    public ObjectNode toJson() {
        ObjectNode node = Json.object();
        if (!columns.isEmpty()) {
            ArrayNode array = node.putArray("columns");
            columns.forEach(column -> array.add(column.toJson()));
        }
        if (!(where instanceof Condition.Always)) {
            node.set("where", where.toJson());
        }
        if (!sort.isEmpty()) {
            ArrayNode array = node.putArray("sort");
            sort.forEach(part -> {
                ObjectNode item = array.addObject().put("field", part.field());
                if (part.descending()) {
                    item.put("descending", true);
                }
            });
        }
        return node;
    }

    public ViewSettings columns(List<ViewColumn> others) {
        return new ViewSettings(others, where, sort);
    }
}
