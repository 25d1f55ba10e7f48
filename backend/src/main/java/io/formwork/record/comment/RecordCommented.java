package io.formwork.record.comment;

import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.record.RecordId;
import java.util.Set;

/** Told inside the transaction in which a comment was written. */
public record RecordCommented(
        FormKey form, RecordId record, RecordComment comment, Actor actor, Set<UserId> mentioned) {

    public RecordCommented {
        mentioned = Set.copyOf(mentioned);
    }
}
