package io.formwork.report;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A report as it was designed.
 *
 * @param purpose what the report is for, shown at its beginning
 * @param method where its numbers come from
 */
public record ReportDefinition(
        String key,
        LocalizedText label,
        LocalizedText description,
        LocalizedText purpose,
        LocalizedText method,
        List<ReportSection> sections) {

    public static final String KIND = "report";

    public ReportDefinition {
        sections = List.copyOf(sections);
    }

    /** @throws Invalid when the document is not a report */
    public static ReportDefinition parse(String key, JsonNode document) {
        List<ReportSection> sections = new ArrayList<>();
        JsonNode array = document.path("sections");
        for (int i = 0; i < array.size(); i++) {
            sections.add(ReportSection.parse(array.get(i), "/sections/" + i));
        }
        LocalizedText label = LocalizedText.of(document.get("label"));
        JsonNode cover = document.path("cover");
        return new ReportDefinition(
                key,
                label.isEmpty() ? LocalizedText.of(key, key) : label,
                LocalizedText.of(document.get("description")),
                LocalizedText.of(cover.get("purpose")),
                LocalizedText.of(cover.get("method")),
                sections);
    }
}
