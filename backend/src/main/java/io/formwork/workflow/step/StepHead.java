package io.formwork.workflow.step;

import io.formwork.platform.text.LocalizedText;

/**
 * What every step has.
 *
 * @param pointer where the step stands in the document
 */
public record StepHead(String id, LocalizedText label, String pointer) {

    /** The words that name the step, at least its id. */
    public LocalizedText words() {
        return label.isEmpty() ? LocalizedText.of(id, id) : label;
    }
}
