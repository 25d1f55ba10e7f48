package io.formwork.workflow.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

/** Reads and writes rows of the table of its entity. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface TaskRepository extends CrudRepository<TaskRow, Long> {

    List<TaskRow> findByInstanceIdOrderById(long instanceId);

    List<TaskRow> findByInstanceIdAndState(long instanceId, String state);

    List<TaskRow> findByInstanceIdInAndState(Collection<Long> instances, String state);

    @Query("select t.* from workflow_task t where t.id in (select a.task_id from workflow_assignee a"
            + " where a.holder in (:holders) and a.state = :state) and t.id < :before and t.state = :taskState"
            + " order by t.id desc limit :most")
    List<TaskRow> heldBy(Collection<String> holders, String state, String taskState, long before, int most);

    @Query("select count(distinct a.task_id) from workflow_assignee a join workflow_task t on t.id = a.task_id"
            + " where a.holder in (:holders) and a.state = :state and t.state = :taskState")
    long countHeldBy(Collection<String> holders, String state, String taskState);

    @Query("select count(distinct a.task_id) from workflow_assignee a join workflow_task t on t.id = a.task_id"
            + " where a.holder in (:holders) and a.state = 'open' and t.state = 'open' and t.due_at < :now")
    long countOverdue(Collection<String> holders, java.time.LocalDateTime now);

    /** What somebody did, or a substitute did in his place. */
    String DONE = " (select task_id from workflow_assignee where acted_by = :user"
            + " union select task_id from workflow_assignee where on_behalf = :user) d";

    @Query("select t.* from" + DONE + " join workflow_task t on t.id = d.task_id"
            + " where t.id < :before order by t.id desc limit :most")
    List<TaskRow> doneBy(long user, long before, int most);

    @Query("select count(*) from" + DONE)
    long countDoneBy(long user);
}
