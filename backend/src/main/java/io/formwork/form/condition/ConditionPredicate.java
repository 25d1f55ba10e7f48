package io.formwork.form.condition;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.identity.Circle;
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
        Object held = values.get(compare.field());
        if (compare.value() instanceof ConditionValue.CurrentCircle(Circle circle) && held != null) {
            return isIn(field, compare, circle, held);
        }
        List<Object> operands = ConditionOperand.resolve(field, compare, context);
        if (held == null) {
            return switch (compare.operator()) {
                case EMPTY, NE, NOT_IN -> true;
                default -> false;
            };
        }
        return switch (compare.operator()) {
            case EMPTY -> false;
            case NOT_EMPTY -> true;
            case EQ -> order(held, operands.getFirst()) == 0;
            case NE -> order(held, operands.getFirst()) != 0;
            case LT -> order(held, operands.getFirst()) < 0;
            case LE -> order(held, operands.getFirst()) <= 0;
            case GT -> order(held, operands.getFirst()) > 0;
            case GE -> order(held, operands.getFirst()) >= 0;
            case BETWEEN -> order(held, operands.get(0)) >= 0 && order(held, operands.get(1)) <= 0;
            case IN -> operands.stream().anyMatch(operand -> order(held, operand) == 0);
            case NOT_IN -> operands.stream().noneMatch(operand -> order(held, operand) == 0);
            case CONTAINS ->
                held instanceof Collection<?> items
                        ? items.contains(operands.getFirst())
                        : fold(held).contains(fold(operands.getFirst()));
            case STARTS_WITH -> fold(held).startsWith(fold(operands.getFirst()));
        };
    }

    /** A circle may be large, so it is not gone through. */
    private boolean isIn(FormField field, Condition.Compare compare, Circle circle, Object held) {
        boolean inside = ConditionOperand.circle(field, compare.operator(), circle, context)
                .contains(held.toString());
        return inside == (compare.operator() == Operator.IN);
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
