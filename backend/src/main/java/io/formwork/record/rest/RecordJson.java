package io.formwork.record.rest;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordChange;
import io.formwork.record.RecordCount;
import io.formwork.record.RecordPage;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records as JSON: system values beside the designed ones, ids as strings, times in UTC. */
public final class RecordJson {

    private RecordJson() {}

    public static ObjectNode record(FormDefinition form, FormRecord record) {
        ObjectNode node = Json.object();
        String created = record.createdAt().toString();
        boolean untouched = record.updatedAt().equals(record.createdAt());
        node.put("id", record.id().toString())
                .put("version", record.version())
                .put("definitionVersion", record.definitionVersion())
                .put("createdAt", created)
                .put("createdBy", record.createdBy().toString())
                .put("updatedAt", untouched ? created : record.updatedAt().toString())
                .put("updatedBy", record.updatedBy().toString());
        node.set("values", values(form, record.values()));
        if (!record.masked().isEmpty()) {
            ObjectNode masked = node.putObject("masked");
            form.fields()
                    .forEach(field -> Optional.ofNullable(record.masked().get(field.name()))
                            .ifPresent(shown -> masked.put(field.name(), shown)));
        }
        return node;
    }

    static ObjectNode values(FormDefinition form, Map<String, Object> values) {
        ObjectNode node = Json.object();
        for (FormField field : form.fields()) {
            Object value = values.get(field.name());
            if (value != null) {
                node.set(field.name(), field.type().toJson(value));
            }
        }
        return node;
    }

    static ObjectNode page(FormDefinition form, RecordPage page, @Nullable RecordCount total) {
        ObjectNode node = Json.object();
        ArrayNode records = node.putArray("records");
        page.records().forEach(record -> records.add(record(form, record)));
        node.put("next", page.next().orElse(null));
        if (total != null) {
            node.putObject("total").put("value", total.value()).put("exact", total.exact());
        }
        return node;
    }

    static ObjectNode change(FormDefinition form, RecordChange change) {
        ObjectNode node = Json.object();
        node.put("id", Long.toString(change.id()))
                .put("operation", change.operation().name().toLowerCase(java.util.Locale.ROOT))
                .put("version", change.version())
                .put("at", change.at().toString())
                .put("by", change.by().toString())
                .put("cause", change.cause().kind().code())
                .put("causeDetail", change.cause().detail());
        node.set("before", values(form, change.before()));
        node.set("after", values(form, change.after()));
        return node;
    }
}
