package io.formwork.identity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RoleMemberRepository extends CrudRepository<RoleMemberRow, Long> {

    List<RoleMemberRow> findByUserId(long userId);

    List<RoleMemberRow> findByUserIdIn(Collection<Long> userIds);

    List<RoleMemberRow> findByAppAndRole(String app, String role);

    boolean existsByUserIdAndAppAndRole(long userId, String app, String role);

    void deleteByUserIdAndAppAndRole(long userId, String app, String role);
}
