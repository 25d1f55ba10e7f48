package io.formwork.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MembershipRepository extends CrudRepository<MembershipRow, Long> {

    String COUNTS =
            " (m.valid_from IS NULL OR m.valid_from <= :day) AND (m.valid_until IS NULL OR m.valid_until >= :day)";
    String WITHIN = " FROM department_member m JOIN department d ON d.id = m.department_id"
            + " JOIN app_user u ON u.id = m.user_id WHERE d.path LIKE CONCAT(:path, '%') AND" + COUNTS
            + " AND (u.name LIKE :pattern OR u.login LIKE :pattern)";
    String EXACTLY = " FROM department_member m JOIN app_user u ON u.id = m.user_id"
            + " WHERE m.department_id = :department AND" + COUNTS
            + " AND (u.name LIKE :pattern OR u.login LIKE :pattern)";

    List<MembershipRow> findByUserIdOrderByMainDescAndId(long user);

    List<MembershipRow> findByUserIdIn(Collection<Long> users);

    long countByDepartmentId(long department);

    void deleteByUserId(long user);

    @Query("SELECT m.* FROM department_member m WHERE m.user_id = :user AND" + COUNTS + " ORDER BY m.main DESC, m.id")
    List<MembershipRow> counting(long user, LocalDate day);

    @Query("SELECT DISTINCT m.user_id FROM department_member m JOIN department d ON d.id = m.department_id"
            + " WHERE d.path LIKE CONCAT(:path, '%') AND" + COUNTS + " ORDER BY m.user_id")
    List<Long> peopleBelow(String path, LocalDate day);

    @Query("SELECT DISTINCT u.id, u.name" + WITHIN + " ORDER BY u.name, u.id LIMIT :limit OFFSET :offset")
    List<PersonName> within(String path, LocalDate day, String pattern, int offset, int limit);

    @Query("SELECT COUNT(DISTINCT u.id)" + WITHIN)
    long countWithin(String path, LocalDate day, String pattern);

    @Query("SELECT DISTINCT u.id, u.name" + EXACTLY + " ORDER BY u.name, u.id LIMIT :limit OFFSET :offset")
    List<PersonName> exactly(long department, LocalDate day, String pattern, int offset, int limit);

    @Query("SELECT COUNT(DISTINCT u.id)" + EXACTLY)
    long countExactly(long department, LocalDate day, String pattern);

    @Query("SELECT m.user_id FROM department_member m WHERE m.department_id = :department AND m.main AND" + COUNTS)
    List<Long> mainPeople(long department, LocalDate day);

    /** People whose shown department is not the one that is the main one today. */
    @Query("SELECT u.id, MIN(d.name) AS name FROM app_user u"
            + " LEFT JOIN department_member m ON m.user_id = u.id AND m.main AND" + COUNTS
            + " LEFT JOIN department d ON d.id = m.department_id"
            + " WHERE NOT (u.department <=> d.name) GROUP BY u.id")
    List<ShownDepartment> outdated(LocalDate day);
}
