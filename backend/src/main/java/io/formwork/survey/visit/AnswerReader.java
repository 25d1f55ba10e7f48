package io.formwork.survey.visit;

import io.formwork.attachment.AttachmentService;
import io.formwork.attachment.Upload;
import io.formwork.form.Attachment;
import io.formwork.form.FormField;
import io.formwork.form.type.ReadContext;
import io.formwork.identity.Actor;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns entered texts and files into the values of a record. */
@Singleton
class AnswerReader {

    private final AttachmentService attachments;
    private final FormworkSettings settings;

    AnswerReader(AttachmentService attachments, FormworkSettings settings) {
        this.attachments = attachments;
        this.settings = settings;
    }

    /** Values as the form reads them, the files among them, and what was wrong with files. */
    record Read(
            Map<String, @Nullable Object> values, Map<String, List<Attachment>> files, List<Violation> violations) {}

    Read read(Visit visit, Actor visitor, Submission submission) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(visit.link().prefill());
        Map<String, List<Attachment>> files = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (FormField field : visit.fields()) {
            if (field.type().holdsFiles()) {
                List<Attachment> found = files(visit, visitor, field, submission, violations);
                files.put(field.name(), found);
                values.put(field.name(), found.isEmpty() ? null : found);
            } else {
                values.put(field.name(), text(field, submission));
            }
        }
        values.putAll(visit.survey().set());
        return new Read(values, files, violations);
    }

    private @Nullable Object text(FormField field, Submission submission) {
        List<String> texts = submission.texts().getOrDefault(field.name(), List.of()).stream()
                .map(text -> text.replace("\r\n", "\n"))
                .filter(text -> !text.isBlank())
                .toList();
        if (texts.isEmpty()) {
            return null;
        }
        if (field.type().multiple()) {
            return texts;
        }
        var context = new ReadContext(settings.timeZone());
        return Json.value(field.type().read(field, texts.getFirst(), context));
    }

    private List<Attachment> files(
            Visit visit, Actor visitor, FormField field, Submission submission, List<Violation> violations) {
        List<String> kept = submission.kept().getOrDefault(field.name(), List.of());
        List<Attachment> found =
                new ArrayList<>(attachments.listOwn(visitor, visit.form().key(), kept));
        if (found.size() < kept.size()) {
            violations.add(new Violation(field.pointer(), "upload", "survey.page.file-lost", field.label()));
        }
        for (Submission.IncomingFile file : submission.files().getOrDefault(field.name(), List.of())) {
            try {
                Upload upload = new Upload(file.name(), file.open());
                found.add(attachments.upload(visitor, visit.form().key(), field.name(), upload));
            } catch (Invalid e) {
                violations.addAll(e.violations());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
