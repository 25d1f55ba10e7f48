package io.formwork.organisation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface GroupMemberRepository extends CrudRepository<GroupMemberRow, Long> {

    List<GroupMemberRow> findByGroupIdOrderById(long group);

    List<GroupMemberRow> findByUserIdOrderById(long user);

    long countByGroupId(long group);

    List<GroupMemberRow> findByGroupIdAndUserIdIn(long group, Collection<Long> users);

    void deleteByGroupId(long group);
}
