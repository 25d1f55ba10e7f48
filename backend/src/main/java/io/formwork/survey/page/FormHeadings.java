package io.formwork.survey.page;

import io.formwork.form.FormDefinition;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads from a form's layout under which heading each field stands. */
final class FormHeadings {

    private static final String PREFIX = "#/properties/";

    private final Map<String, String> headings = new HashMap<>();
    private final Language language;

    private FormHeadings(Language language) {
        this.language = language;
    }

    /** Headings by field name; a field outside of sections has none. */
    static Map<String, String> of(FormDefinition form, Language language) {
        FormHeadings found = new FormHeadings(language);
        found.walk(form.ui(), "");
        return found.headings;
    }

    private void walk(JsonNode element, String heading) {
        String scope = element.path("scope").asString("");
        if (scope.startsWith(PREFIX)) {
            String name = scope.substring(PREFIX.length()).replace("~1", "/").replace("~0", "~");
            headings.putIfAbsent(name, heading);
        }
        JsonNode label = element.path("options").path("formwork").get("label");
        String inner = "Group".equals(element.path("type").asString("")) && label != null
                ? LocalizedText.of(label).in(language)
                : heading;
        element.path("elements").forEach(child -> walk(child, inner));
    }
}
