package io.formwork.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody belongs to a department, on the days between.
 *
 * @param main whether it is the department that stands beside the name
 * @param position what the person is there, by name
 * @param from the first day, since ever without one
 * @param until the last day, for good without one
 */
public record Membership(
        DepartmentId department,
        boolean main,
        @Nullable String position,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public Membership {
        position = DepartmentChecks.orNothing(position);
    }

    /** The main one, from now on and for good. */
    public static Membership main(DepartmentId department) {
        return new Membership(department, true, null, null, null);
    }

    /** A further one, from now on and for good. */
    public static Membership also(DepartmentId department) {
        return new Membership(department, false, null, null, null);
    }

    public Membership as(@Nullable String newPosition) {
        return new Membership(department, main, newPosition, from, until);
    }

    public Membership between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Membership(department, main, position, first, last);
    }

    public boolean countsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
