package io.formwork.attachment;

import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.record.RecordId;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;

/** Hands out files of records to people and programs; who took which is on record. */
@Singleton
public class AttachmentDownloads {

    private final AttachmentService attachments;
    private final ApplicationEventPublisher<Audited> events;

    AttachmentDownloads(AttachmentService attachments, ApplicationEventPublisher<Audited> events) {
        this.attachments = attachments;
        this.events = events;
    }

    /**
     * The file is named by its id on record, since its name may tell of a person.
     *
     * @throws io.formwork.platform.error.NotFound when the record does not show the actor such a file
     */
    public AttachmentFile open(Actor actor, FormKey form, RecordId record, String attachment) {
        AttachmentFile file = attachments.open(actor, form, record, attachment);
        String what = form.key() + "/" + record + "/" + attachment;
        events.publishEvent(Audited.of(actor, "attachment.downloaded", "form", form.key(), what)
                .in(form.app()));
        return file;
    }
}
