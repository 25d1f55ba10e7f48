package io.formwork.record;

import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import java.util.List;

/** Told inside the writing transaction, once for a single write and once for a batch; throwing undoes the write. */
public record RecordsWritten(FormKey form, List<RecordWrite> writes, Actor actor, Cause cause) {}
