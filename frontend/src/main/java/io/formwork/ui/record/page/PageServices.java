package io.formwork.ui.record.page;

import io.formwork.platform.text.Formats;
import io.formwork.record.RecordService;
import io.formwork.record.comment.RecordCommentService;
import io.formwork.ui.record.RecordPanel;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** What the parts of a record page need from the backend, and what other features add to it. */
@Singleton
record PageServices(
        RecordService records, RecordCommentService comments, Formats.Factory formats, List<RecordPanel> panels) {

    PageServices {
        panels = panels.stream()
                .sorted(Comparator.comparingInt(RecordPanel::order))
                .toList();
    }
}
