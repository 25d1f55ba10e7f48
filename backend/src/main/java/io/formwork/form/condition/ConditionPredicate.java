package io.formwork.form.condition;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tests a condition on values in memory, with the same answer that the database would give. */
public final class ConditionPredicate {

    private final FormDefinition form;
    private final ConditionContext context;

    public ConditionPredicate(FormDefinition form, ConditionContext context) {
        this.form = form;
        this.context = context;
    }

    /** @param values canonical values by field name; system values by their {@code $}-names */
    public boolean test(Condition condition, Map<String, ? extends @Nullable Object> values) {
        return switch (condition) {
            case Condition.Always() -> true;
            case Condition.And(List<Condition> parts) -> parts.stream().allMatch(part -> test(part, values));
            case Condition.Or(List<Condition> parts) -> parts.stream().anyMatch(part -> test(part, values));
            case Condition.Not(Condition part) -> !test(part, values);
            case Condition.Compare compare -> compare(compare, values);
        };
    }

    private boolean compare(Condition.Compare compare, Map<String, ? extends @Nullable Object> values) {
        FormField field = SystemFields.resolve(form, compare.field());
        List<Object> operands = ConditionOperand.resolve(field, compare, context);
        Object value = values.get(compare.field());
        if (value == null) {
            return switch (compare.operator()) {
                case EMPTY, NE, NOT_IN -> true;
                default -> false;
            };
        }
        return switch (compare.operator()) {
            case EMPTY -> false;
            case NOT_EMPTY -> true;
            case EQ -> order(value, operands.getFirst()) == 0;
            case NE -> order(value, operands.getFirst()) != 0;
            case LT -> order(value, operands.getFirst()) < 0;
            case LE -> order(value, operands.getFirst()) <= 0;
            case GT -> order(value, operands.getFirst()) > 0;
            case GE -> order(value, operands.getFirst()) >= 0;
            case BETWEEN -> order(value, operands.get(0)) >= 0 && order(value, operands.get(1)) <= 0;
            case IN -> operands.stream().anyMatch(operand -> order(value, operand) == 0);
            case NOT_IN -> operands.stream().noneMatch(operand -> order(value, operand) == 0);
            case CONTAINS ->
                value instanceof Collection<?> items
                        ? items.contains(operands.getFirst())
                        : fold(value).contains(fold(operands.getFirst()));
            case STARTS_WITH -> fold(value).startsWith(fold(operands.getFirst()));
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both sides are canonical values of one field type
    private static int order(Object left, Object right) {
        if (left instanceof String && right instanceof String) {
            return fold(left).compareTo(fold(right));
        }
        if (left instanceof Number && right instanceof Number) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
        }
        return ((Comparable) left).compareTo(right);
    }

    /** Case and accents do not count, as in the collation of text columns. */
    private static String fold(Object text) {
        return Normalizer.normalize((String) text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
