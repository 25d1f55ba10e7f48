package io.formwork.record;

import java.util.List;
import java.util.Optional;

/** A page of records, and the places where the pages before and after it begin, if there are any. */
public record RecordPage(List<FormRecord> records, Optional<String> previous, Optional<String> next) {

    public RecordPage {
        records = List.copyOf(records);
    }
}
