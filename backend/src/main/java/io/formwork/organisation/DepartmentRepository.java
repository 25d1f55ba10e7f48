package io.formwork.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Paths hold digits and slashes only, so they need no escape in a pattern. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DepartmentRepository extends CrudRepository<DepartmentRow, Long> {

    /** Who changes the shape of the tree holds the root, so that two moves cannot make a circle together. */
    @Query("SELECT * FROM department WHERE id = 1 FOR UPDATE")
    DepartmentRow lockTree();

    List<DepartmentRow> findByIdIn(Collection<Long> ids);

    @Query("SELECT * FROM department WHERE parent_id = :parent ORDER BY place, id")
    List<DepartmentRow> children(long parent);

    @Query("SELECT DISTINCT parent_id FROM department WHERE parent_id IN (:ids)")
    List<Long> parentsAmong(Collection<Long> ids);

    Optional<DepartmentRow> findByParentIdAndName(long parent, String name);

    List<DepartmentRow> findByName(String name);

    Optional<DepartmentRow> findByCode(String code);

    @Query("SELECT * FROM department WHERE name LIKE :pattern OR english_name LIKE :pattern OR code LIKE :pattern"
            + " ORDER BY name, id LIMIT :limit OFFSET :offset")
    List<DepartmentRow> search(String pattern, int offset, int limit);

    @Query("SELECT id FROM department WHERE path LIKE CONCAT(:path, '%')")
    List<Long> below(String path);

    /** Of those that are gone too. */
    @Query("SELECT id FROM department UNION ALL SELECT id FROM department_gone")
    List<Long> everyId();

    @Query("INSERT INTO department_gone (id) VALUES (:id)")
    void rememberGone(long id);

    @Query("SELECT path FROM department WHERE head_id = :user UNION SELECT d.path FROM department d"
            + " JOIN department_deputy p ON p.department_id = d.id WHERE p.user_id = :user")
    List<String> pathsLedBy(long user);

    @Query("SELECT id FROM department WHERE head_id = :user UNION SELECT department_id FROM department_deputy"
            + " WHERE user_id = :user")
    List<Long> ledBy(long user);

    @Query("SELECT COALESCE(MAX(CHAR_LENGTH(path)), 0) FROM department WHERE path LIKE CONCAT(:path, '%')")
    int longestPathBelow(String path);

    @Query("SELECT COALESCE(MAX(place), 0) FROM department WHERE parent_id = :parent")
    int lastPlace(long parent);

    @Query("UPDATE department SET place = place + 1 WHERE parent_id = :parent AND place >= :place")
    void makeRoom(long parent, int place);

    @Query("UPDATE department SET parent_id = :parent, place = :place WHERE id = :id")
    void hang(long id, long parent, int place);

    @Query("UPDATE department SET path = CONCAT(:to, SUBSTRING(path, CHAR_LENGTH(:from) + 1))"
            + " WHERE path LIKE CONCAT(:from, '%')")
    void movePaths(String from, String to);

    @Query(
            "UPDATE department SET name = :name, english_name = :englishName, code = :code, head_id = :head WHERE id = :id")
    void change(long id, String name, @Nullable String englishName, @Nullable String code, @Nullable Long head);
}
