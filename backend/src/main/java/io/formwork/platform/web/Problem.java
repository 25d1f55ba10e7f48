package io.formwork.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a request that failed, as RFC 9457 describes it, with each broken rule and its place. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String errorId,
        List<BrokenRule> violations) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One rule that the input broke, and where. */
    record BrokenRule(String pointer, String rule, String message) {}
}
