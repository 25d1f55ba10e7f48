package io.formwork.workflow.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and writes rows of the table of its entity. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface InstanceRepository extends CrudRepository<InstanceRow, Long> {

    Optional<InstanceRow> findByIdForUpdate(long id);

    List<InstanceRow> findByRecordIdAndState(long recordId, String state);

    List<InstanceRow> findByRecordIdInAndState(Collection<Long> recordIds, String state);

    List<InstanceRow> findByRecordIdOrderByIdDesc(long recordId);

    List<InstanceRow> findByIdIn(Collection<Long> ids);

    List<InstanceRow> findByAppAndWorkflowAndState(String app, String workflow, String state);

    List<InstanceRow> findByAppAndFormAndState(String app, String form, String state);

    long countByAppAndWorkflowAndState(String app, String workflow, String state);

    long countByStartedBy(long user);

    @Query("update workflow_instance set title = '' where id = :id")
    void forgetTitle(long id);

    /** What people said when they acted. */
    @Query("update workflow_assignee set comment = '' where task_id in"
            + " (select id from workflow_task where instance_id = :id)")
    void forgetWords(long id);

    @Query("update workflow_log set detail = '' where instance_id = :id")
    void forgetLog(long id);

    @Query("select * from workflow_instance where started_by = :user and id < :before order by id desc limit :most")
    List<InstanceRow> startedBy(long user, long before, int most);
}
