package io.formwork.organisation;

import io.formwork.identity.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an administrator puts somebody.
 *
 * @param manager whom the person answers to, if that is not simply the head of the department
 * @param outside for somebody from outside, who has neither a department nor a manager
 */
public record Placement(
        List<Membership> memberships,
        @Nullable UserId manager,
        @Nullable Outside outside) {

    public static final Placement NOWHERE = new Placement(List.of(), null);

    public Placement {
        memberships = List.copyOf(memberships);
    }

    /** Of somebody from inside. */
    public Placement(List<Membership> memberships, @Nullable UserId manager) {
        this(memberships, manager, null);
    }

    public static Placement outside(Outside outside) {
        return new Placement(List.of(), null, outside);
    }
}
