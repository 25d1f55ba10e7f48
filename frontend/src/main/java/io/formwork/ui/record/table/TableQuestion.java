package io.formwork.ui.record.table;

import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.platform.json.Json;
import io.formwork.record.RecordSort;
import io.formwork.ui.record.FormScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked of a table: a filter, words to look for, and an order. */
record TableQuestion(Condition filter, String search, List<RecordSort> sort) {

    static final TableQuestion ALL = new TableQuestion(Condition.ALWAYS, "", List.of());

    TableQuestion {
        sort = List.copyOf(sort);
    }

    TableQuestion filter(Condition other) {
        return new TableQuestion(other, search, sort);
    }

    TableQuestion search(String words) {
        return new TableQuestion(filter, words.strip(), sort);
    }

    TableQuestion sort(List<RecordSort> other) {
        return new TableQuestion(filter, search, other);
    }

    /** Whether it may leave out records. */
    boolean narrows() {
        return !search.isEmpty() || !(filter instanceof Condition.Always);
    }

    /** Filter and search together. */
    Condition condition(FormScope scope) {
        Optional<FormField> field = searched(scope);
        return search.isEmpty() || field.isEmpty()
                ? filter
                : filter.and(new Condition.Compare(
                        field.get().name(), Operator.CONTAINS, new ConditionValue.Literal(Json.node(search))));
    }

    /** The field that the quick search looks into: the title, if its texts can be searched. */
    static Optional<FormField> searched(FormScope scope) {
        return scope.form()
                .titleField()
                .filter(scope.askable()::contains)
                .filter(field -> field.type().operators().contains(Operator.CONTAINS))
                .filter(field -> field.options().isEmpty());
    }

    /** The parts of the filter that can be taken away one by one. */
    List<Condition> parts() {
        return switch (filter) {
            case Condition.Always() -> List.of();
            case Condition.And(List<Condition> parts) -> parts;
            case Condition other -> List.of(other);
        };
    }

    TableQuestion without(Condition part) {
        List<Condition> rest = new ArrayList<>(parts());
        rest.remove(part);
        return filter(rest.isEmpty() ? Condition.ALWAYS : rest.size() == 1 ? rest.getFirst() : new Condition.And(rest));
    }
}
