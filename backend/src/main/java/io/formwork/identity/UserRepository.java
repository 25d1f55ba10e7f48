package io.formwork.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UserRepository extends CrudRepository<UserRow, Long> {

    Optional<UserRow> findByLogin(String login);

    List<UserRow> findByLoginIn(Collection<String> logins);

    List<UserRow> findByIdIn(Collection<Long> ids);

    List<UserRow> findByAdminTrueAndActiveTrueOrderByName();

    @Query("SELECT * FROM app_user WHERE active AND (:outside OR NOT external) AND (name LIKE :pattern"
            + " OR login LIKE :pattern OR department LIKE :pattern) ORDER BY name, id LIMIT :limit")
    List<UserRow> search(String pattern, boolean outside, int limit);

    @Query("SELECT * FROM app_user WHERE id = :id AND active AND (name LIKE :pattern OR login LIKE :pattern)")
    List<UserRow> searchOnly(long id, String pattern);

    @Query("SELECT * FROM app_user WHERE (external OR NOT :outside) AND (name LIKE :pattern OR login LIKE :pattern"
            + " OR department LIKE :pattern OR email LIKE :pattern) ORDER BY name, id LIMIT :limit OFFSET :offset")
    List<UserRow> list(String pattern, boolean outside, int offset, int limit);

    @Query("SELECT COUNT(*) FROM app_user WHERE (external OR NOT :outside) AND (name LIKE :pattern"
            + " OR login LIKE :pattern OR department LIKE :pattern OR email LIKE :pattern)")
    long countListed(String pattern, boolean outside);

    @Query("SELECT u.* FROM app_user u JOIN role_member m ON m.user_id = u.id"
            + " WHERE m.app = :app AND m.role = :role AND u.active ORDER BY u.name, u.id")
    List<UserRow> findByRole(String app, String role);

    @Query("SELECT u.* FROM app_user u JOIN role_member m ON m.user_id = u.id WHERE m.app = :app AND m.role = :role"
            + " AND u.active AND (u.name LIKE :pattern OR u.login LIKE :pattern) ORDER BY u.name, u.id"
            + " LIMIT :limit OFFSET :offset")
    List<UserRow> listByRole(String app, String role, String pattern, int offset, int limit);

    @Query("SELECT COUNT(*) FROM app_user u JOIN role_member m ON m.user_id = u.id WHERE m.app = :app"
            + " AND m.role = :role AND u.active AND (u.name LIKE :pattern OR u.login LIKE :pattern)")
    long countByRole(String app, String role, String pattern);

    @Query("UPDATE app_user SET password_hash = :hash, credential_version = credential_version + 1 WHERE id = :id")
    void setPassword(long id, String hash);

    @Query("UPDATE app_user SET name = :name, email = :email, admin = :admin, language = :language WHERE id = :id")
    void change(long id, String name, @Nullable String email, boolean admin, String language);

    @Query("UPDATE app_user SET external = :external WHERE id = :id")
    void setExternal(long id, boolean external);

    @Query("UPDATE app_user SET department = :department WHERE id IN (:ids)")
    void showDepartment(Collection<Long> ids, @Nullable String department);

    @Query("UPDATE app_user SET language = :language WHERE id = :id")
    void setLanguage(long id, String language);

    @Query("UPDATE app_user SET active = :active, credential_version = credential_version + 1 WHERE id = :id")
    void setActive(long id, boolean active);
}
