package io.formwork.handover;

import io.formwork.identity.UserId;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A row of table {@code handover}; times are UTC. */
@MappedEntity("handover")
record HandoverRow(
        @Id long id,
        long leaverId,
        long successorId,
        String reason,
        String items,
        long done,
        String kept,
        long startedBy,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt) {

    static String write(Set<String> keys) {
        ArrayNode array = Json.array();
        keys.stream().sorted().forEach(array::add);
        return Json.write(array);
    }

    HandoverRow ended(long count, List<HandoverResult.Kept> left, LocalDateTime at) {
        ArrayNode array = Json.array();
        left.forEach(each -> {
            var node = array.addObject().put("what", each.what()).put("messageKey", each.messageKey());
            ArrayNode args = node.putArray("args");
            each.args().forEach(arg -> {
                if (arg instanceof LocalizedText words) {
                    args.add(words.toJson());
                } else {
                    args.add(String.valueOf(arg));
                }
            });
        });
        return new HandoverRow(
                id, leaverId, successorId, reason, items, done + count, Json.write(array), startedBy, startedAt, at);
    }

    Handover toHandover() {
        Set<String> keys = new LinkedHashSet<>();
        Json.parse(items).forEach(key -> keys.add(key.stringValue()));
        List<HandoverResult.Kept> left = new ArrayList<>();
        Json.parse(kept).forEach(node -> left.add(kept(node)));
        return new Handover(
                id, new UserId(leaverId), new UserId(successorId), reason, keys, endedAt != null, done, left);
    }

    private static HandoverResult.Kept kept(JsonNode node) {
        List<Object> args = new ArrayList<>();
        node.path("args").forEach(arg -> args.add(arg.isObject() ? LocalizedText.of(arg) : arg.stringValue()));
        return new HandoverResult.Kept(
                node.path("what").asString(""), node.path("messageKey").asString(""), args);
    }
}
