package io.formwork.record.retention;

import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.platform.json.Json;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code retention_rule}; times are UTC.
 *
 * @param lastDay the day, in the zone of the installation, whose night belongs to a process already
 */
@MappedEntity("retention_rule")
record RetentionRow(
        @Id long id,
        String app,
        String form,
        String field,
        int amount,
        String unit,
        String document,
        boolean active,
        boolean previewed,
        @Nullable LocalDate lastDay,
        @Nullable LocalDateTime lastRunAt,
        long lastErased,
        @Nullable String failure,
        String effect,
        long lastKept) {

    static RetentionRow of(long id, RetentionDraft draft) {
        return new RetentionRow(
                id,
                draft.form().app(),
                draft.form().key(),
                draft.field(),
                draft.amount(),
                draft.unit().name(),
                Json.write(draft.where().toJson()),
                false,
                false,
                null,
                null,
                0,
                null,
                draft.effect().name(),
                0);
    }

    RetentionDraft draft() {
        return new RetentionDraft(
                new FormKey(app, form),
                field,
                amount,
                RetentionDraft.Unit.valueOf(unit),
                Condition.parse(Json.parse(document)),
                RetentionDraft.Effect.valueOf(effect));
    }

    RetentionRule toRule() {
        return new RetentionRule(
                id,
                draft(),
                active,
                previewed,
                lastRunAt == null ? null : lastRunAt.toInstant(ZoneOffset.UTC),
                lastErased,
                lastKept,
                failure);
    }
}
