package io.formwork.organisation;

import io.formwork.identity.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an administrator puts somebody.
 *
 * @param manager whom the person answers to, if that is not simply the head of the department
 */
public record Placement(
        List<Membership> memberships, @Nullable UserId manager) {

    public static final Placement NOWHERE = new Placement(List.of(), null);

    public Placement {
        memberships = List.copyOf(memberships);
    }
}
