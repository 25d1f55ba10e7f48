package io.formwork.access;

import io.formwork.definition.PublishedDefinitions;
import io.formwork.identity.KnownRoles;
import jakarta.inject.Singleton;

/** Only published roles can be given. */
@Singleton
class PublishedRoles implements KnownRoles {

    private final PublishedDefinitions definitions;

    PublishedRoles(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public boolean has(String app, String role) {
        return definitions.list(app, RoleDefinition.KIND).stream()
                .anyMatch(known -> known.key().key().equals(role));
    }
}
