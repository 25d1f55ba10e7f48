package io.formwork.ui.report.designer;

import io.formwork.platform.json.Json;
import io.formwork.report.ReportSection;
import io.formwork.ui.definition.DraftDocument;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The document of a report while it is designed. */
final class ReportDraft extends DraftDocument {

    private static final String SECTIONS = "sections";

    ReportDraft(ObjectNode document) {
        super(document);
    }

    List<ObjectNode> sections() {
        return document()
                .path(SECTIONS)
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    /** Adds a section at the end. @return its place */
    int add(ReportSection.Type type) {
        int place = sections().size();
        change(whole -> {
            ObjectNode section = Json.object().put("id", freeId(type)).put("type", type.code());
            section.putObject("title");
            list(whole).add(section);
        });
        return place;
    }

    void remove(int place) {
        change(whole -> list(whole).remove(place));
    }

    /** Moves a section so that it stands at that place afterwards. */
    void move(int from, int to) {
        if (from == to || to < 0 || to >= sections().size()) {
            return;
        }
        change(whole -> {
            ArrayNode sections = list(whole);
            sections.insert(to, sections.remove(from));
        });
    }

    void changeSection(int place, Consumer<ObjectNode> change) {
        change(whole -> change.accept((ObjectNode) list(whole).get(place)));
    }

    private static ArrayNode list(ObjectNode whole) {
        return whole.get(SECTIONS) instanceof ArrayNode sections ? sections : whole.putArray(SECTIONS);
    }

    private String freeId(ReportSection.Type type) {
        List<String> taken = sections().stream()
                .map(section -> section.path("id").asString(""))
                .toList();
        int number = 1;
        while (taken.contains(type.code() + "-" + number)) {
            number++;
        }
        return type.code() + "-" + number;
    }
}
