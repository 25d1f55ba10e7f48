package io.formwork.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of table {@code department_member}. */
@MappedEntity("department_member")
record MembershipRow(
        @Id long id,
        long userId,
        long departmentId,
        boolean main,
        @Nullable Long positionId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
