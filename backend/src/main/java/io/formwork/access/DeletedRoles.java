package io.formwork.access;

import io.formwork.definition.DefinitionDeleted;
import io.formwork.identity.Actor;
import io.formwork.identity.RoleMembers;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Nobody holds a role that was deleted, in the transaction that deletes it. */
@Singleton
class DeletedRoles {

    private final RoleMembers members;

    DeletedRoles(RoleMembers members) {
        this.members = members;
    }

    @EventListener
    void onDeleted(DefinitionDeleted event) {
        if (event.key().kind().equals(RoleDefinition.KIND)) {
            members.end(Actor.system(), event.key().app(), event.key().key());
        }
    }
}
