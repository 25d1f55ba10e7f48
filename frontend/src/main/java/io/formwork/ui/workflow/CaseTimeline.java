package io.formwork.ui.workflow;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.TagColor;
import io.formwork.workflow.CaseEvent;
import io.formwork.workflow.CaseLogEntry;
import java.util.List;
import java.util.Set;

/** What happened to a case, newest first. */
final class CaseTimeline extends OrderedList {

    /** Their details are for engineers, or are said by the event itself. */
    private static final Set<CaseEvent> SILENT =
            Set.of(CaseEvent.UPDATED, CaseEvent.CREATED, CaseEvent.ENDED, CaseEvent.STOPPED);

    private final transient Formats formats;
    private final transient Language language;

    CaseTimeline(List<CaseLogEntry> log, Formats formats, Language language) {
        this.formats = formats;
        this.language = language;
        addClassName("fw-case-log");
        log.reversed().forEach(entry -> add(item(entry)));
    }

    private ListItem item(CaseLogEntry entry) {
        Span event = new Span(getTranslation("todo.event." + entry.event().code()));
        event.addClassName("fw-case-log__event");
        Div head = new Div(event);
        if (!entry.step().isEmpty()) {
            head.add(new Span(entry.step().in(language)));
        }
        head.addClassName("fw-case-log__head");
        Span when = new Span((entry.actor().isEmpty() ? "" : TaskWords.doer(entry.actor(), entry.behalf()) + " · ")
                + formats.dateTime(entry.at()));
        when.addClassName("fw-case-log__when");
        ListItem item = new ListItem(head, when);
        if (!entry.detail().isEmpty() && !SILENT.contains(entry.event())) {
            item.add(new Paragraph(entry.detail()));
        }
        item.getElement().getClassList().add("color-" + color(entry.event()).code());
        return item;
    }

    private static TagColor color(CaseEvent event) {
        return switch (event) {
            case DONE, APPROVED -> TagColor.GREEN;
            case REJECTED, FAILED, STOPPED -> TagColor.RED;
            case TIMED_OUT, TRANSFERRED -> TagColor.ORANGE;
            case BRANCHED, UPDATED, CREATED, TOLD, WAITED, ENDED -> TagColor.GREY;
        };
    }
}
