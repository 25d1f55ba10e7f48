package io.formwork.ui.record;

import com.vaadin.flow.component.Component;
import io.formwork.record.FormRecord;
import java.util.Optional;

/** A feature's part of the record page, as a tab of its own; a bean of this type is all that is needed. */
public interface RecordPanel {

    /** The message key of the tab's name. */
    String labelKey();

    /** Sorts the tabs; details come at 0, history at 100. */
    int order();

    /** What the tab shows when it is opened; nothing where the feature has nothing to do with that record. */
    Optional<Component> content(FormScope scope, FormRecord record);
}
