package io.formwork.record.rest;

import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordSort;
import io.micronaut.http.HttpParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the query parameters of record lists. */
record RecordParameters(HttpParameters parameters) {

    private static final int USUAL_PAGE = 50;
    private static final Set<String> COUNTS = Set.of("estimate", "exact", "none");

    RecordQuery query(FormKey form) {
        return new RecordQuery(form, where(), sort(text("sort")), text("after"), 0, limit());
    }

    /** How to count: estimate, exact or none. */
    String count() {
        String mode = text("count");
        if (mode != null && !COUNTS.contains(mode)) {
            throw new Invalid(new Violation("/count", "enum", "record.count", mode));
        }
        return mode == null ? "estimate" : mode;
    }

    private Condition where() {
        String where = text("where");
        return where == null ? Condition.ALWAYS : Condition.parse(Json.read(where), "/where");
    }

    private int limit() {
        String limit = text("limit");
        try {
            return limit == null ? USUAL_PAGE : Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw new Invalid(new Violation("/limit", "type", "record.limit", String.valueOf(limit)));
        }
    }

    private @Nullable String text(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Names joined by commas, each with a minus in front for descending; or a JSON array for names that hold commas. */
    static List<RecordSort> sort(@Nullable String sort) {
        List<RecordSort> sorts = new ArrayList<>();
        if (sort == null) {
            return sorts;
        }
        if (sort.startsWith("[")) {
            for (JsonNode item : Json.read(sort)) {
                sorts.add(new RecordSort(
                        item.path("field").asString(""), item.path("descending").asBoolean(false)));
            }
            return sorts;
        }
        for (String part : sort.split(",")) {
            String name = part.strip();
            sorts.add(name.startsWith("-") ? RecordSort.descending(name.substring(1)) : RecordSort.ascending(name));
        }
        return sorts;
    }

    /** The records of a batch: an array, by itself or under {@code records}. */
    static List<ObjectNode> rows(String body) {
        JsonNode json = Json.read(body);
        JsonNode array = json.isArray() ? json : json.path("records");
        if (!array.isArray()) {
            throw new Invalid(new Violation("", "type", "error.json.array"));
        }
        List<ObjectNode> rows = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof ObjectNode row) {
                rows.add(row);
            } else {
                violations.add(new Violation("/" + i, "type", "error.json.object"));
            }
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return rows;
    }

    /** The version named by an If-Match header, -1 for none or any. */
    static int version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
            return -1;
        }
        String plain = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Integer.parseInt(plain);
        } catch (NumberFormatException e) {
            throw new Invalid(new Violation("", "ifMatch", "record.if-match", ifMatch));
        }
    }
}
