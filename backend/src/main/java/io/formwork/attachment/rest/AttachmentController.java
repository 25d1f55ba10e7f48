package io.formwork.attachment.rest;

import io.formwork.attachment.AttachmentDownloads;
import io.formwork.attachment.AttachmentFile;
import io.formwork.attachment.AttachmentService;
import io.formwork.attachment.Upload;
import io.formwork.form.Attachment;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.record.RecordId;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;

/** Files of records: upload one, name it in the record, fetch it from there. */
@Controller("/api/v1/apps/{app}/forms/{form}")
@Secured(SecurityRule.IS_AUTHENTICATED)
class AttachmentController {

    private static final String PART = "file";

    private final AttachmentService attachments;
    private final AttachmentDownloads downloads;

    AttachmentController(AttachmentService attachments, AttachmentDownloads downloads) {
        this.attachments = attachments;
        this.downloads = downloads;
    }

    /** Takes the part {@code file} of a multipart body and answers what to put into the record's field. */
    @Post("/attachments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> upload(
            Actor actor, String app, String form, @QueryValue String field, HttpServletRequest request)
            throws IOException, ServletException {
        Part part = request.getPart(PART);
        if (part == null || part.getSubmittedFileName() == null) {
            throw new Invalid(new Violation("/" + PART, "required", "attachment.missing"));
        }
        Upload upload = new Upload(part.getSubmittedFileName(), part.getInputStream());
        Attachment attachment = attachments.upload(actor, new FormKey(app, form), field, upload);
        return HttpResponse.created(Json.write(Json.node(attachment.toMap()))).contentType(MediaType.APPLICATION_JSON);
    }

    /** Never shown within our pages: always saved as a file, and harmless even if a browser opens it. */
    @Get("/records/{id}/attachments/{attachment}")
    @Produces(MediaType.ALL)
    HttpResponse<Writable> download(Actor actor, String app, String form, String id, String attachment) {
        AttachmentFile file = downloads.open(actor, new FormKey(app, form), RecordId.parse(id), attachment);
        return HttpResponse.<Writable>ok(new FileBody(file))
                .contentType(MediaType.of(file.attachment().type()))
                .header(
                        HttpHeaders.CONTENT_LENGTH,
                        String.valueOf(file.attachment().size()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileBody.disposition(file.attachment().name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
