package io.formwork.report;

import io.formwork.form.condition.Condition;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.LocalizedText;
import io.formwork.record.RecordSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A section of a report. Which of its settings matter depends on its type.
 *
 * @param text may name metrics as <code>{{metric:key}}</code>
 * @param by the field by which a breakdown groups
 * @param form whose records are shown
 * @param time the field whose value must lie in the report's period; empty shows records of any time
 */
public record ReportSection(
        String id,
        Type type,
        LocalizedText title,
        LocalizedText text,
        List<String> metrics,
        Chart chart,
        String by,
        String form,
        Condition where,
        String time,
        List<RecordSort> sort,
        List<String> fields,
        int limit,
        Layout layout) {

    public static final int MOST_RECORDS = 500;
    private static final int CARDS_AT_MOST = 10;

    /** What a section shows. */
    public enum Type {
        TEXT,
        METRICS,
        TREND,
        BREAKDOWN,
        CASES,
        ACTIONS;

        /** The name in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a metric is drawn. */
    public enum Chart {
        LINE,
        BAR,
        PIE;

        /** The name in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How records are shown. */
    public enum Layout {
        CARDS,
        TABLE
    }

    public ReportSection {
        metrics = List.copyOf(metrics);
        sort = List.copyOf(sort);
        fields = List.copyOf(fields);
    }

    static ReportSection parse(JsonNode node, String pointer) {
        Type type = constant(Type.class, node.get("type"), null, pointer + "/type");
        int limit = node.path("limit").asInt(5);
        Layout usual = type == Type.CASES && limit <= CARDS_AT_MOST ? Layout.CARDS : Layout.TABLE;
        return new ReportSection(
                node.path("id").asString(""),
                type,
                LocalizedText.of(node.get("title")),
                LocalizedText.of(node.get("text")),
                texts(node.path("metrics")),
                constant(
                        Chart.class,
                        node.get("chart"),
                        type == Type.BREAKDOWN ? Chart.BAR : Chart.LINE,
                        pointer + "/chart"),
                node.path("by").asString(""),
                node.path("form").asString(""),
                Condition.parse(node.get("where"), pointer + "/where"),
                node.path("time").asString(""),
                sort(node.path("sort")),
                texts(node.path("fields")),
                Math.clamp(limit, 1, MOST_RECORDS),
                constant(Layout.class, node.get("layout"), usual, pointer + "/layout"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    private static List<RecordSort> sort(JsonNode array) {
        List<RecordSort> sort = new ArrayList<>();
        array.forEach(item -> sort.add(new RecordSort(
                item.path("field").asString(""),
                item.path("direction").asString("asc").equals("desc"))));
        return sort;
    }

    private static <E extends Enum<E>> E constant(
            Class<E> type, @Nullable JsonNode node, @Nullable E usual, String pointer) {
        if (node == null && usual != null) {
            return usual;
        }
        String text = node == null ? "" : node.asString("");
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw new Invalid(new Violation(pointer, "enum", "report.check.choice", text));
    }
}
