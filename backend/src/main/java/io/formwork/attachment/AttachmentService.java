package io.formwork.attachment;

import io.formwork.form.Attachment;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.record.RecordId;
import java.util.Collection;
import java.util.List;

/** Takes files in and gives them out again. */
public interface AttachmentService {

    /**
     * Takes a file in for a field of a form.
     *
     * @throws io.formwork.platform.error.Invalid when it is empty, too large or of a type that is not taken
     */
    Attachment upload(Actor actor, FormKey form, String field, Upload upload);

    /** Those of the files that this actor brought and that no record holds yet. */
    List<Attachment> listOwn(Actor actor, FormKey form, Collection<String> ids);

    /** @throws io.formwork.platform.error.NotFound also when the actor may not see the record or the field */
    AttachmentFile open(Actor actor, FormKey form, RecordId record, String attachment);
}
