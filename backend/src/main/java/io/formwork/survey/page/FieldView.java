package io.formwork.survey.page;

import io.formwork.form.Attachment;
import java.util.List;
import java.util.Map;

/**
 * A field as a template needs it.
 *
 * @param id the HTML id of its control
 * @param input the name under which it is sent
 * @param values what is entered now; one text for all but multiple choice
 * @param files what was uploaded by an earlier try
 * @param settings what only this field's type knows, such as {@code max} or {@code unit}
 */
public record FieldView(
        String id,
        String input,
        String type,
        String label,
        String help,
        boolean required,
        List<String> values,
        List<OptionView> options,
        List<Attachment> files,
        List<String> errors,
        Map<String, String> settings) {

    /** An option of a choice. */
    public record OptionView(String value, String label, boolean chosen) {}

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean broken() {
        return !errors.isEmpty();
    }

    /** The ids of the texts which explain the control. */
    public String describedBy() {
        String ids = help.isEmpty() ? "" : id + "-help";
        return broken() ? (ids + " " + id + "-error").strip() : ids;
    }

    /** The errors as they stand at the field, whose label need not be said again. */
    public List<String> rules() {
        return errors.stream().map(this::withoutLabel).toList();
    }

    private String withoutLabel(String error) {
        String rest = error.startsWith(label) ? error.substring(label.length()).strip() : "";
        return rest.startsWith("：") || rest.startsWith(":") ? rest.substring(1).strip() : error;
    }
}
