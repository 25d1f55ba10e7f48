package io.formwork.record.view;

import io.formwork.identity.UserId;

/** A named view of a form's records, of one person or for all. */
public record RecordView(long id, UserId owner, String name, boolean shared, ViewSettings settings) {}
