package io.formwork.attachment;

import io.formwork.access.AccessService;
import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.form.Attachment;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.platform.blob.BlobStore;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Keeps the bytes in the blob store and what is known about them in table {@code attachment}. */
@Singleton
class StoredAttachmentService implements AttachmentService {

    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PublishedForms forms;
    private final AccessService access;
    private final RecordService records;
    private final IncomingFiles incoming;
    private final BlobStore blobs;
    private final AttachmentRepository rows;
    private final Clock clock;

    StoredAttachmentService(
            PublishedForms forms,
            AccessService access,
            RecordService records,
            IncomingFiles incoming,
            BlobStore blobs,
            AttachmentRepository rows,
            Clock clock) {
        this.forms = forms;
        this.access = access;
        this.records = records;
        this.incoming = incoming;
        this.blobs = blobs;
        this.rows = rows;
        this.clock = clock;
    }

    /** Not in a transaction: a connection must not wait for somebody's slow network. */
    @Override
    public Attachment upload(Actor actor, FormKey form, String field, Upload upload) {
        FormDefinition definition = forms.get(form);
        FormField target = requireWritable(actor, definition, field);
        IncomingFiles.Received received = incoming.receive(target, upload);
        AttachmentRow row = new AttachmentRow(
                newId(),
                form.app(),
                form.key(),
                target.id(),
                received.blob().hash(),
                upload.name(),
                received.blob().size(),
                received.mediaType(),
                Uploader.of(actor),
                null,
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return rows.save(row).toAttachment();
    }

    private FormField requireWritable(Actor actor, FormDefinition form, String name) {
        FormAccess rights = access.of(actor, form);
        if (!rights.may(Action.CREATE) && !rights.may(Action.EDIT)) {
            throw new Forbidden("access.forbidden.edit", rights.name());
        }
        return form.find(name)
                .filter(field -> field.type().holdsFiles() && rights.edits(name))
                .orElseThrow(() -> new NotFound("form.field.unknown", name, form.label()));
    }

    @Override
    public List<Attachment> listOwn(Actor actor, FormKey form, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return rows.findByIdIn(ids).stream()
                .filter(row -> row.recordId() == null
                        && row.app().equals(form.app())
                        && row.form().equals(form.key())
                        && row.uploader().equals(Uploader.of(actor)))
                .map(AttachmentRow::toAttachment)
                .toList();
    }

    @Override
    public AttachmentFile open(Actor actor, FormKey form, RecordId record, String attachment) {
        var values = records.get(actor, form, record).values().values();
        Attachment held = values.stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .filter(Attachment.class::isInstance)
                .map(Attachment.class::cast)
                .filter(file -> file.id().equals(attachment))
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment.unknown", attachment));
        AttachmentRow row = rows.findById(held.id())
                .filter(found -> blobs.exists(found.contentHash()))
                .orElseThrow(() -> new NotFound("attachment.lost", held.name()));
        return new AttachmentFile(held, row.contentHash(), blobs);
    }

    private static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
