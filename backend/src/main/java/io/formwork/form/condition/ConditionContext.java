package io.formwork.form.condition;

import io.formwork.identity.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What relative values of a condition refer to. */
public record ConditionContext(Actor actor, Instant now, ZoneId zone) {

    /** The day that a relative value names. */
    public LocalDate day(ConditionValue.Relative value) {
        return moved(value).toLocalDate();
    }

    /** The moment that a relative value names; today means the start of the day. */
    public Instant moment(ConditionValue.Relative value) {
        return moved(value).toInstant();
    }

    private ZonedDateTime moved(ConditionValue.Relative value) {
        ZonedDateTime start = now.atZone(zone);
        if (value.base() == ConditionValue.Base.TODAY) {
            start = start.toLocalDate().atStartOfDay(zone);
        }
        return switch (value.unit()) {
            case MINUTE -> start.plusMinutes(value.offset());
            case HOUR -> start.plusHours(value.offset());
            case DAY -> start.plusDays(value.offset());
            case WEEK -> start.plusWeeks(value.offset());
            case MONTH -> start.plusMonths(value.offset());
            case YEAR -> start.plusYears(value.offset());
        };
    }
}
