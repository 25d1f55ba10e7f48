package io.formwork.template;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code template_install}; times are UTC. */
@MappedEntity("template_install")
record TemplateInstallRow(
        @Id String app,
        String template,
        String templateVersion,
        String state,
        @Nullable String message,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt) {

    static final String RUNNING = "running";
    static final String FAILED = "failed";
    static final String DONE = "done";

    TemplateInstallRow ended(String newState, @Nullable String newMessage, LocalDateTime at) {
        return new TemplateInstallRow(app, template, templateVersion, newState, newMessage, startedAt, at);
    }

    boolean done() {
        return state.equals(DONE);
    }
}
