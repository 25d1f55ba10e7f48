package io.formwork.ui.definition;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.DefinitionKey;
import io.formwork.platform.text.LocalizedText;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * How definitions of one kind begin and where they are designed; a bean of this type puts the kind on the page where an
 * app is built. The kind's names are the messages {@code definitions.kind.<kind>} and {@code definitions.kinds.<kind>}.
 */
public interface DefinitionStarter {

    String kind();

    VaadinIcon icon();

    /** Sorts the kinds on the page. */
    int order();

    /** The document that a new definition starts with; it may still have problems. */
    ObjectNode start(DefinitionKey key, LocalizedText label);

    /** The page on which a new one begins, where a name alone is not enough; without a leading slash. */
    default Optional<String> begin(String app) {
        return Optional.empty();
    }

    /** Where a definition is designed, without a leading slash. */
    default String path(DefinitionKey key) {
        return "a/" + key.app() + "/design/" + key.kind() + "/" + key.key();
    }
}
