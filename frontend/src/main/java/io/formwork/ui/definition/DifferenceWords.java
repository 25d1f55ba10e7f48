package io.formwork.ui.definition;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.definition.DefinitionDifference.Part;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Names the parts, properties and values of documents for people. */
final class DifferenceWords {

    private static final Set<String> WRAPPERS = Set.of("schema", "x-formwork", "options", "formwork");
    private static final Set<String> NAMES_FIELDS = Set.of("required", "titleField", "fields");

    private final Language language;
    private final JsonNode before;
    private final JsonNode after;

    DifferenceWords(Language language, JsonNode before, JsonNode after) {
        this.language = language;
        this.before = before;
        this.after = after;
    }

    /** Whether a level of the document means nothing to people. */
    boolean isWrapper(String name) {
        return WRAPPERS.contains(name);
    }

    String part(String container, Part part) {
        String name = part.label().in(language, part.name());
        String own = name.isEmpty() ? identity(part.content()) : name;
        return known("definitions.part." + container, property(container)) + " “" + own + "”";
    }

    String order(String container) {
        return translate("definitions.difference.order", known("definitions.part." + container, property(container)));
    }

    String property(String name) {
        return known("definitions.property." + name, name);
    }

    String value(String name, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (DefinitionDifference.isText(value)) {
            LocalizedText text = LocalizedText.of(value);
            return text.texts().values().stream().distinct().collect(Collectors.joining(" / "));
        }
        if (value.isBoolean()) {
            return translate(value.booleanValue() ? "definitions.yes" : "definitions.no");
        }
        if (value.isArray()) {
            return value.valueStream()
                    .map(item -> value(name, item))
                    .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        }
        if (value.isObject()) {
            return Json.write(value);
        }
        String text = value.asString("");
        return NAMES_FIELDS.contains(name) ? fieldLabel(text) : text;
    }

    private String fieldLabel(String name) {
        for (JsonNode document : new JsonNode[] {after, before}) {
            LocalizedText label = LocalizedText.of(document.path("schema")
                    .path("properties")
                    .path(name)
                    .path("x-formwork")
                    .get("label"));
            if (!label.isEmpty()) {
                return label.in(language);
            }
        }
        return name;
    }

    private static String identity(JsonNode content) {
        for (String key : new String[] {"id", "value", "key", "form", "field"}) {
            if (content.path(key).isString()) {
                return content.path(key).stringValue();
            }
        }
        return "…";
    }

    private static String known(String key, String otherwise) {
        String text = translate(key);
        return text.isEmpty() || text.contains(key) ? otherwise : text;
    }
}
