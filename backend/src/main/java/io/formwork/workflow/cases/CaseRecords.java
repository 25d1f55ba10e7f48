package io.formwork.workflow.cases;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionContext;
import io.formwork.form.condition.ConditionPredicate;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordContexts;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.record.RecordTitles;
import io.formwork.workflow.step.StepValue;
import io.formwork.workflow.step.ValuePath;
import io.formwork.workflow.store.InstanceRow;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes the records of cases on behalf of the engine, always through the record service. */
@Singleton
class CaseRecords {

    private static final int LONGEST_TITLE = 300;

    private final RecordService records;
    private final RecordTitles titles;
    private final RecordContexts contexts;
    private final PublishedForms forms;

    CaseRecords(RecordService records, RecordTitles titles, RecordContexts contexts, PublishedForms forms) {
        this.records = records;
        this.titles = titles;
        this.contexts = contexts;
        this.forms = forms;
    }

    FormRecord get(InstanceRow instance) {
        return records.get(Actor.system(), instance.formKey(), instance.record());
    }

    /** The record as somebody may see it; nothing when he may not, or when it was deleted. */
    Optional<FormRecord> find(Actor actor, InstanceRow instance) {
        return records.find(actor, instance.formKey(), instance.record());
    }

    /** What the case is about. */
    String title(FormRecord record) {
        String id = record.id().toString();
        String title = titles.telling(Actor.system(), forms.get(record.form()), List.of(record))
                .getOrDefault(id, id);
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    boolean holds(Condition condition, FormRecord record) {
        FormDefinition form = forms.get(record.form());
        return new ConditionPredicate(form, context()).test(condition, record.allValues());
    }

    void update(InstanceRow instance, String step, Map<String, StepValue> values) {
        FormRecord record = get(instance);
        records.update(
                Actor.system(),
                instance.formKey(),
                instance.record(),
                resolve(record, forms.get(instance.formKey()), values),
                -1,
                cause(instance, step));
    }

    FormRecord create(InstanceRow instance, String step, String form, Map<String, StepValue> values) {
        FormKey key = new FormKey(instance.app(), form);
        return records.create(
                Actor.system(), key, resolve(get(instance), forms.get(key), values), cause(instance, step));
    }

    static Cause cause(InstanceRow instance, String step) {
        return new Cause(Cause.Kind.WORKFLOW, instance.workflow() + "/" + step, instance.causeDepth() + 1);
    }

    private Map<String, @Nullable Object> resolve(
            FormRecord record, FormDefinition target, Map<String, StepValue> values) {
        Map<String, @Nullable Object> resolved = new LinkedHashMap<>();
        values.forEach((name, value) -> resolved.put(name, resolve(record, target.find(name), value)));
        return resolved;
    }

    private @Nullable Object resolve(FormRecord record, Optional<FormField> target, StepValue value) {
        return switch (value) {
            case StepValue.Fixed(var json) -> Json.value(json);
            case StepValue.FromField(String path) -> find(record, path).orElse(null);
            case StepValue.Moment(var relative) ->
                target.filter(field -> field.type().wholeDays()).isPresent()
                        ? context().day(relative)
                        : context().moment(relative);
        };
    }

    /** The value at the end of a path; nothing where a link of it is missing. */
    Optional<Object> find(FormRecord record, String path) {
        Object own = record.allValues().get(path);
        int dot = path.indexOf('.');
        if (own != null || dot < 0) {
            return Optional.ofNullable(own);
        }
        return record.find(path.substring(0, dot))
                .flatMap(id -> related(record, path.substring(0, dot), id))
                .flatMap(target -> Optional.ofNullable(target.allValues().get(path.substring(dot + 1))));
    }

    /** Whether what stands at the end of a path is a department. */
    boolean namesDepartment(FormRecord record, String path) {
        String app = record.form().app();
        return ValuePath.field(forms.get(record.form()), path, form -> forms.find(new FormKey(app, form)))
                .filter(field -> field.type().namesDepartments())
                .isPresent();
    }

    private Optional<FormRecord> related(FormRecord record, String field, Object id) {
        Optional<String> form = forms.get(record.form()).find(field).flatMap(FormField::relatedForm);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        FormKey key = new FormKey(record.form().app(), form.get());
        // Where the record was deleted since, the missing link gives no value.
        return records.find(Actor.system(), key, RecordId.parse(id.toString()));
    }

    private ConditionContext context() {
        return contexts.of(Actor.system());
    }
}
