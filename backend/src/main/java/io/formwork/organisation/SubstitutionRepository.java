package io.formwork.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SubstitutionRepository extends CrudRepository<SubstitutionRow, Long> {

    @Query("SELECT * FROM substitution WHERE user_id = :user AND valid_until >= :day ORDER BY valid_from")
    List<SubstitutionRow> ofSomebodyAway(long user, LocalDate day);

    @Query("SELECT * FROM substitution WHERE substitute_id = :user AND valid_until >= :day ORDER BY valid_from")
    List<SubstitutionRow> ofSubstitute(long user, LocalDate day);

    @Query("SELECT * FROM substitution WHERE user_id = :user AND valid_from <= :until AND valid_until >= :from"
            + " ORDER BY valid_from")
    List<SubstitutionRow> meeting(long user, LocalDate from, LocalDate until);

    @Query("SELECT * FROM substitution WHERE substitute_id IN (:users) AND valid_from <= :day AND valid_until >= :day"
            + " ORDER BY id")
    List<SubstitutionRow> doneBy(Collection<Long> users, LocalDate day);

    @Query("SELECT * FROM substitution WHERE user_id IN (:users) AND valid_from <= :day AND valid_until >= :day"
            + " ORDER BY id")
    List<SubstitutionRow> doneFor(Collection<Long> users, LocalDate day);
}
