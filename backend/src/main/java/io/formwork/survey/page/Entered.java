package io.formwork.survey.page;

import io.formwork.form.Attachment;
import io.formwork.platform.error.Violation;
import java.util.List;
import java.util.Map;

/**
 * What was entered before, for a page that is shown again.
 *
 * @param texts by field name; a field that is not named was not entered yet
 */
public record Entered(
        Map<String, List<String>> texts, Map<String, List<Attachment>> files, List<Violation> violations, String hint) {

    public static final Entered NOTHING = new Entered(Map.of(), Map.of(), List.of(), "");
}
