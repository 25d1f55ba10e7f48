package io.formwork.platform.json;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.JsonStreamConfig;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Lets Micronaut read and write its requests and answers with {@link Json}. */
@Singleton
final class HttpJsonMapper implements JsonMapper {

    private final tools.jackson.databind.json.JsonMapper mapper = Json.mapper();

    @Override
    public <T> T readValueFromTree(JsonNode tree, Argument<T> type) throws IOException {
        return reading(() -> mapper.convertValue(plain(tree), mapper.constructType(type.asType())));
    }

    @Override
    public <T> T readValue(InputStream input, Argument<T> type) throws IOException {
        return readValue(input.readAllBytes(), type);
    }

    @Override
    public <T> T readValue(byte[] bytes, Argument<T> type) throws IOException {
        return reading(() -> mapper.readValue(bytes, mapper.constructType(type.asType())));
    }

    @Override
    public JsonNode writeValueToTree(@Nullable Object value) {
        return tree(mapper.convertValue(value, Object.class));
    }

    @Override
    public <T> JsonNode writeValueToTree(Argument<T> type, @Nullable T value) {
        return writeValueToTree(value);
    }

    @Override
    public void writeValue(OutputStream output, @Nullable Object value) throws IOException {
        output.write(mapper.writeValueAsBytes(value));
    }

    @Override
    public <T> void writeValue(OutputStream output, Argument<T> type, @Nullable T value) throws IOException {
        writeValue(output, value);
    }

    @Override
    public byte[] writeValueAsBytes(@Nullable Object value) {
        return mapper.writeValueAsBytes(value);
    }

    @Override
    public <T> byte[] writeValueAsBytes(Argument<T> type, @Nullable T value) {
        return mapper.writeValueAsBytes(value);
    }

    @Override
    public JsonStreamConfig getStreamConfig() {
        return JsonStreamConfig.DEFAULT.withUseBigDecimalForFloats(true);
    }

    private static <T> T reading(Supplier<T> read) throws IOException {
        try {
            return read.get();
        } catch (JacksonException e) {
            throw new JsonSyntaxException(e);
        }
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isArray()) {
            var list = new ArrayList<@Nullable Object>();
            node.values().forEach(value -> list.add(plain(value)));
            return list;
        }
        if (node.isObject()) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            node.entries().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        return node.isNull() ? null : node.getValue();
    }

    private static JsonNode tree(@Nullable Object plain) {
        return switch (plain) {
            case null -> JsonNode.nullNode();
            case List<?> list ->
                JsonNode.createArrayNode(list.stream().map(HttpJsonMapper::tree).toList());
            case Map<?, ?> map -> {
                var nodes = new LinkedHashMap<String, JsonNode>();
                map.forEach((key, value) -> nodes.put(String.valueOf(key), tree(value)));
                yield JsonNode.createObjectNode(nodes);
            }
            default -> JsonNode.from(plain);
        };
    }
}
