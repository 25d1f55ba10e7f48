package io.formwork.attachment;

import io.formwork.form.Attachment;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordWrite;
import io.formwork.record.RecordsWritten;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives files to the records that name them, in the writing transaction. A record may only take files that its writer
 * brought, as they were brought; a workflow may pass on files which it read from another record.
 */
@Singleton
class AttachmentClaims {

    private final PublishedForms forms;
    private final AttachmentRepository rows;

    AttachmentClaims(PublishedForms forms, AttachmentRepository rows) {
        this.forms = forms;
        this.rows = rows;
    }

    @EventListener
    void onWritten(RecordsWritten event) {
        FormDefinition form = forms.get(event.form());
        List<FormField> fields = form.fields().stream()
                .filter(field -> field.type().holdsFiles())
                .toList();
        for (FormField field : fields) {
            event.writes().forEach(write -> claim(event.actor(), field, write));
        }
    }

    private void claim(Actor actor, FormField field, RecordWrite write) {
        Map<String, Attachment> added = new HashMap<>();
        files(field, write.after()).forEach(file -> added.put(file.id(), file));
        write.before().ifPresent(before -> files(field, before).forEach(file -> added.remove(file.id())));
        if (added.isEmpty()) {
            return;
        }
        boolean engine = actor.id().equals(UserId.SYSTEM);
        List<AttachmentRow> known = rows.findByIdIn(added.keySet());
        for (AttachmentRow row : known) {
            Attachment file = added.get(row.id());
            boolean own = row.uploader().equals(Uploader.of(actor))
                    && rows.claim(row.id(), write.after().id().value()) == 1;
            if (row.toAttachment().equals(file) && (own || engine)) {
                added.remove(row.id());
            }
        }
        if (!added.isEmpty()) {
            String name = added.values().iterator().next().name();
            throw new Invalid(new Violation(field.pointer(), "upload", "attachment.foreign", field.label(), name));
        }
    }

    @SuppressWarnings("unchecked") // the canonical value of an attachment field
    private static List<Attachment> files(FormField field, FormRecord record) {
        return (List<Attachment>) record.find(field.name()).orElse(List.of());
    }
}
