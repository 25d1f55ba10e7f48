package io.formwork.ui.organisation;

import io.formwork.identity.Actor;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.GroupService;
import io.formwork.organisation.MembershipService;
import io.formwork.organisation.PeopleService;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.text.Messages;
import io.formwork.ui.component.Toast;
import io.formwork.ui.people.OrganisationPickers;
import jakarta.inject.Singleton;

/** What the dialogs of the organisation need. */
@Singleton
record OrganisationServices(
        DepartmentService departments,
        MembershipService memberships,
        PeopleService people,
        GroupService groups,
        OrganisationPickers pickers,
        Messages messages) {

    /** Tells why something was not done. */
    void refuse(Actor actor, FormworkException refusal) {
        Toast.error(messages.text(actor.language(), refusal));
    }
}
