package io.formwork.record.comment;

import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.record.RecordId;
import java.util.List;
import java.util.Set;

/** Comments on records; whoever may see a record may read and write them. */
public interface RecordCommentService {

    int LONGEST = 5_000;

    /** The oldest first. */
    List<RecordComment> list(Actor actor, FormKey form, RecordId record);

    /**
     * Says something about a record.
     *
     * @param mentioned who is to be told
     * @throws io.formwork.platform.error.Invalid when the text is empty or too long
     */
    RecordComment add(Actor actor, FormKey form, RecordId record, String text, Set<UserId> mentioned);

    /**
     * Takes a comment back.
     *
     * @throws io.formwork.platform.error.Forbidden when somebody else wrote it
     */
    void delete(Actor actor, FormKey form, RecordId record, long comment);
}
