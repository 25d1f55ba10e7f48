package io.formwork.ui.definition;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionSummary;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;

/** Where a definition stands in its life. */
public enum DefinitionState {
    DRAFT(TagColor.GREY),
    PUBLISHED(TagColor.GREEN),
    CHANGED(TagColor.ORANGE);

    private final TagColor color;

    DefinitionState(TagColor color) {
        this.color = color;
    }

    public static DefinitionState of(Definition definition) {
        return of(definition.publishedVersion(), definition.changed());
    }

    public static DefinitionState of(DefinitionSummary summary) {
        return of(summary.publishedVersion(), summary.changed());
    }

    private static DefinitionState of(int publishedVersion, boolean changed) {
        if (publishedVersion == 0) {
            return DRAFT;
        }
        return changed ? CHANGED : PUBLISHED;
    }

    /** The state as a coloured word; the version is named where there is one. */
    public Tag tag(int publishedVersion) {
        String key = "definitions.state."
                + switch (this) {
                    case DRAFT -> "draft";
                    case PUBLISHED -> "published";
                    case CHANGED -> "changed";
                };
        return new Tag(translate(key, publishedVersion), color).dot();
    }
}
