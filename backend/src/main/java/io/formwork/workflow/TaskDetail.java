package io.formwork.workflow;

import io.formwork.form.FormDefinition;
import java.util.List;
import java.util.Map;

/**
 * A task with all that is needed to do it.
 *
 * @param mayAct whether the person may do it now
 * @param decides whether it is to be approved or rejected
 * @param fallback whether nobody else was found, so that the administrators got it
 * @param values canonical values of the fields by name
 */
public record TaskDetail(
        TaskSummary summary,
        FormDefinition form,
        boolean mayAct,
        boolean decides,
        boolean fallback,
        List<TaskField> fields,
        Map<String, Object> values,
        List<TaskPerson> people,
        List<CaseLogEntry> log) {

    public TaskDetail {
        fields = List.copyOf(fields);
        values = Map.copyOf(values);
        people = List.copyOf(people);
        log = List.copyOf(log);
    }
}
