package io.formwork.survey.rest;

import io.formwork.form.FormField;
import io.formwork.survey.visit.Submission;
import io.formwork.survey.visit.Visit;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a browser sends for a page: {@code f.<field id>} entered, {@code k.<field id>} files kept. */
final class Submissions {

    private static final Set<String> CONTROLS = Set.of("ticket", "website");

    private final HttpServletRequest request;
    private final Map<String, FormField> byInput = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, List<String>> kept = new HashMap<>();
    private final Map<String, List<Submission.IncomingFile>> files = new HashMap<>();
    private final List<String> foreign = new ArrayList<>();

    private Submissions(Visit visit, HttpServletRequest request) {
        this.request = request;
        visit.fields().forEach(field -> byInput.put(field.id(), field));
    }

    static Submission read(Visit visit, HttpServletRequest request) throws IOException, ServletException {
        return new Submissions(visit, request).read();
    }

    private Submission read() throws IOException, ServletException {
        Set<String> inAddress = AddressParameters.names(request.getQueryString());
        request.getParameterMap().forEach((name, values) -> {
            if (!inAddress.contains(name) && !CONTROLS.contains(name)) {
                take(name, List.of(values));
            }
        });
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            for (Part part : request.getParts()) {
                take(part);
            }
        }
        return new Submission(
                text("ticket"), texts, kept, files, foreign, !text("website").isEmpty());
    }

    private void take(String name, List<String> values) {
        FormField field = name.length() > 2 ? byInput.get(name.substring(2)) : null;
        if (field == null) {
            foreign.add(name);
        } else if (name.startsWith("f.")) {
            texts.put(field.name(), values);
        } else if (name.startsWith("k.")) {
            kept.put(field.name(), values);
        } else {
            foreign.add(name);
        }
    }

    /** A part without a file name is a text and was taken as a parameter. */
    private void take(Part part) {
        String fileName = part.getSubmittedFileName();
        if (fileName == null) {
            return;
        }
        FormField field =
                part.getName().startsWith("f.") ? byInput.get(part.getName().substring(2)) : null;
        if (field == null) {
            foreign.add(part.getName());
        } else if (!fileName.isEmpty()) {
            files.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(new SentFile(part));
        }
    }

    private String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private record SentFile(Part part) implements Submission.IncomingFile {

        @Override
        public String name() {
            return part.getSubmittedFileName();
        }

        @Override
        public InputStream open() throws IOException {
            return part.getInputStream();
        }
    }
}
