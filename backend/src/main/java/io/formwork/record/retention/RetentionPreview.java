package io.formwork.record.retention;

import io.formwork.record.RecordId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would erase now.
 *
 * @param kept how many of them it would leave alone, since somebody still works with them
 * @param oldest the date of the oldest of the records, null where there are none
 * @param sample the first of them
 */
public record RetentionPreview(
        long records,
        long kept,
        @Nullable LocalDate oldest,
        @Nullable LocalDate newest,
        List<RecordId> sample) {

    public RetentionPreview {
        sample = List.copyOf(sample);
    }
}
