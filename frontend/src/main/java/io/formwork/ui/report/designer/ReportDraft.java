package io.formwork.ui.report.designer;

import io.formwork.platform.json.Json;
import io.formwork.report.ReportSection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The document of a report while it is designed, with the way back and forth through its changes. */
final class ReportDraft {

    private static final String SECTIONS = "sections";
    private static final int LONGEST_HISTORY = 100;

    private ObjectNode document;
    private final Deque<ObjectNode> done = new ArrayDeque<>();
    private final Deque<ObjectNode> undone = new ArrayDeque<>();

    ReportDraft(ObjectNode document) {
        this.document = document.deepCopy();
        this.document.withArray(SECTIONS);
    }

    ObjectNode document() {
        return document;
    }

    List<ObjectNode> sections() {
        List<ObjectNode> sections = new ArrayList<>();
        document.withArray(SECTIONS).forEach(section -> sections.add((ObjectNode) section));
        return sections;
    }

    /** Does one change that can be taken back. */
    void change(Consumer<ObjectNode> change) {
        ObjectNode before = document.deepCopy();
        change.accept(document);
        if (document.equals(before)) {
            return;
        }
        done.push(before);
        undone.clear();
        if (done.size() > LONGEST_HISTORY) {
            done.removeLast();
        }
    }

    /** Adds a section at the end. @return its place */
    int add(ReportSection.Type type) {
        int place = sections().size();
        change(whole -> {
            ObjectNode section = Json.object().put("id", freeId(type)).put("type", type.code());
            section.putObject("title");
            whole.withArray(SECTIONS).add(section);
        });
        return place;
    }

    void remove(int place) {
        change(whole -> whole.withArray(SECTIONS).remove(place));
    }

    /** Moves a section so that it stands at that place afterwards. */
    void move(int from, int to) {
        if (from == to || to < 0 || to >= sections().size()) {
            return;
        }
        change(whole -> {
            ArrayNode sections = whole.withArray(SECTIONS);
            sections.insert(to, sections.remove(from));
        });
    }

    void changeSection(int place, Consumer<ObjectNode> change) {
        change(whole -> change.accept((ObjectNode) whole.withArray(SECTIONS).get(place)));
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            undone.push(document);
            document = done.pop();
        }
    }

    void redo() {
        if (canRedo()) {
            done.push(document);
            document = undone.pop();
        }
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
