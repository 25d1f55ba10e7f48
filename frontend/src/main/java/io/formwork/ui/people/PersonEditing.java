package io.formwork.ui.people;

import io.formwork.identity.Actor;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.organisation.MembershipService;
import io.formwork.organisation.PeopleService;
import io.formwork.platform.text.Messages;
import io.formwork.platform.time.LocalClock;
import io.formwork.ui.shell.ViewAs;
import jakarta.inject.Singleton;

/** Opens the dialogs in which accounts are made and changed. */
@Singleton
public class PersonEditing {

    private final PeopleService people;
    private final UserService users;
    private final RoleMembers members;
    private final MembershipService memberships;
    private final RoleCatalog roles;
    private final OrganisationPickers pickers;
    private final PersonTools tools;

    PersonEditing(
            PeopleService people,
            UserService users,
            RoleMembers members,
            MembershipService memberships,
            RoleCatalog roles,
            OrganisationPickers pickers,
            PersonTools tools) {
        this.people = people;
        this.users = users;
        this.members = members;
        this.memberships = memberships;
        this.roles = roles;
        this.pickers = pickers;
        this.tools = tools;
    }

    PeopleService people() {
        return people;
    }

    UserService users() {
        return users;
    }

    RoleMembers members() {
        return members;
    }

    MembershipService memberships() {
        return memberships;
    }

    RoleCatalog roles() {
        return roles;
    }

    OrganisationPickers pickers() {
        return pickers;
    }

    LocalClock clock() {
        return tools.clock();
    }

    Messages messages() {
        return tools.messages();
    }

    ViewAs viewing() {
        return tools.viewing();
    }

    PersonTools.Leave leave() {
        return tools.leave();
    }

    OutsideChoices outside() {
        return tools.outside();
    }

    PersonSecurity security() {
        return tools.security();
    }

    /** Opens the account of somebody. */
    public void open(Actor actor, UserId person, Runnable done) {
        new PersonDialog(this, actor, users.get(person), done).open();
    }

    PersonDialog create(Actor actor, Runnable done) {
        return new PersonDialog(this, actor, null, done).open();
    }

    PersonDialog change(Actor actor, User user, Runnable done) {
        return new PersonDialog(this, actor, users.get(user.id()), done).open();
    }
}
