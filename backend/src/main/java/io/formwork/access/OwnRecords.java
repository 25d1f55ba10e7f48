package io.formwork.access;

import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The row rule that people mean by "their own records": a field such as the owner or the creator is who looks. */
public final class OwnRecords {

    private OwnRecords() {}

    /** Records of which one of these fields holds who looks. */
    public static Condition of(Collection<String> fields) {
        List<Condition> parts = fields.stream().map(OwnRecords::mine).toList();
        return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
    }

    private static Condition mine(String field) {
        return new Condition.Compare(field, Operator.EQ, new ConditionValue.CurrentUser());
    }

    /** The fields, when the rule is of that kind and says nothing else. */
    public static Optional<Set<String>> fields(Condition rows) {
        List<Condition> parts = rows instanceof Condition.Or(List<Condition> several) ? several : List.of(rows);
        Set<String> fields = new LinkedHashSet<>();
        for (Condition part : parts) {
            if (part instanceof Condition.Compare(String field, Operator operator, ConditionValue value)
                    && operator == Operator.EQ
                    && value instanceof ConditionValue.CurrentUser) {
                fields.add(field);
            } else {
                return Optional.empty();
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }
}
