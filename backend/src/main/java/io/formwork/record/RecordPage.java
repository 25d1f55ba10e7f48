package io.formwork.record;

import java.util.List;
import java.util.Optional;

/** A page of records, and where the next one starts if there is one. */
public record RecordPage(List<FormRecord> records, Optional<String> next) {

    public RecordPage {
        records = List.copyOf(records);
    }
}
