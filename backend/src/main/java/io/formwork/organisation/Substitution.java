package io.formwork.organisation;

import io.formwork.identity.UserId;
import java.time.LocalDate;

/**
 * That somebody does the tasks of somebody who is away, on the days between.
 *
 * @param from the first day
 * @param until the last day
 */
public record Substitution(long id, UserId away, UserId substitute, LocalDate from, LocalDate until) {

    public boolean countsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
