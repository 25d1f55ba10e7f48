package io.formwork.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody from outside stands for, as it is shown.
 *
 * @param record the name of the record
 * @param gone whether that was deleted
 */
record OutsideName(@Nullable String record, boolean gone) {

    static final OutsideName NOTHING = new OutsideName(null, false);
    static final OutsideName GONE = new OutsideName(null, true);

    static OutsideName of(String record) {
        return new OutsideName(record, false);
    }

    Tag tag() {
        if (record != null) {
            return new Tag(translate("people.external.chip", record), TagColor.ORANGE);
        }
        return new Tag(translate(gone ? "people.external.gone" : "people.external.open"), TagColor.RED);
    }
}
