package io.formwork.ui.people;

import io.formwork.identity.Actor;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.User;
import io.formwork.identity.UserAdministration;
import io.formwork.identity.UserService;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;

/** Opens the dialogs in which accounts are made and changed. */
@Singleton
record PersonEditing(
        UserAdministration administration,
        UserService users,
        RoleMembers members,
        RoleCatalog roles,
        PersonSecurity security,
        Messages messages) {

    PersonDialog create(Actor actor, Runnable done) {
        return new PersonDialog(this, actor, null, done).open();
    }

    PersonDialog change(Actor actor, User user, Runnable done) {
        return new PersonDialog(this, actor, users.get(user.id()), done).open();
    }
}
