package io.formwork.record;

import java.util.List;

/** The ids of the records of a batch, in the order of its rows. */
public record BatchResult(List<RecordId> ids) {}
