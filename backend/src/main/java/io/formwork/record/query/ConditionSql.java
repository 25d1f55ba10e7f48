package io.formwork.record.query;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition.Always;
import io.formwork.form.condition.Condition.And;
import io.formwork.form.condition.Condition.Compare;
import io.formwork.form.condition.Condition.Not;
import io.formwork.form.condition.Condition.Or;
import io.formwork.form.condition.ConditionContext;
import io.formwork.form.condition.ConditionOperand;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.identity.Circle;
import io.formwork.identity.IdRange;
import io.formwork.identity.IdSelect;
import io.formwork.identity.Standing;
import io.formwork.platform.json.Json;
import io.formwork.record.table.FormTable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Prints conditions as SQL in which columns stand bare, so that indexes can serve them. Every value is a bind variable. */
public final class ConditionSql {

    private static final char ESCAPE = '!';

    /** Up to this many ids are written out. */
    private static final int MOST_IDS = 100;

    /** Beyond this many ranges a row is compared too often. */
    private static final int MOST_RANGES = 20;

    /** How many rows a statement looks at, which decides how a large circle is asked for. */
    public enum Reach {
        /** A page: to look into the organisation for each row is cheaper than to carry thousands of ids to the server. */
        FEW,
        /** All that fit: a list of ids, or of those to leave out, is looked up faster than a table. */
        ALL
    }

    private final FormDefinition form;
    private final ConditionContext context;
    private final Reach reach;

    public ConditionSql(FormDefinition form, ConditionContext context, Reach reach) {
        this.form = form;
        this.context = context;
        this.reach = reach;
    }

    /** @throws io.formwork.platform.error.Invalid when field, operator and value do not fit together */
    public Condition print(io.formwork.form.condition.Condition condition) {
        return switch (condition) {
            case Always() -> DSL.trueCondition();
            case And(List<io.formwork.form.condition.Condition> parts) ->
                DSL.and(parts.stream().map(this::print).toList());
            case Or(List<io.formwork.form.condition.Condition> parts) ->
                parts.isEmpty()
                        ? DSL.falseCondition()
                        : DSL.or(parts.stream().map(this::print).toList());
            // A comparison with an empty value is unknown in SQL and false for us.
            case Not(io.formwork.form.condition.Condition part) ->
                DSL.condition("(not coalesce(({0}), 0))", print(part));
            case Compare compare -> compare(compare);
        };
    }

    private Condition compare(Compare compare) {
        FormField field = SystemFields.resolve(form, compare.field());
        Field<Object> column = FormTable.column(field);
        if (compare.value() instanceof ConditionValue.CurrentCircle(Circle circle)) {
            Condition inside = inside(field, column, circle, compare.operator());
            return compare.operator() == Operator.IN ? inside : DSL.not(inside).or(column.isNull());
        }
        List<Object> canonical = ConditionOperand.resolve(field, compare, context);
        return switch (compare.operator()) {
            case EMPTY -> column.isNull();
            case NOT_EMPTY -> column.isNotNull();
            case CONTAINS -> contains(field, column, (String) canonical.getFirst());
            case STARTS_WITH -> column.like(escaped((String) canonical.getFirst()) + "%", ESCAPE);
            case EQ -> column.eq(bind(field, canonical.getFirst()));
            case NE -> column.ne(bind(field, canonical.getFirst())).or(column.isNull());
            case LT -> column.lt(bind(field, canonical.getFirst()));
            case LE -> column.le(bind(field, canonical.getFirst()));
            case GT -> column.gt(bind(field, canonical.getFirst()));
            case GE -> column.ge(bind(field, canonical.getFirst()));
            case BETWEEN -> column.between(bind(field, canonical.get(0)), bind(field, canonical.get(1)));
            case IN -> column.in(binds(field, canonical));
            case NOT_IN -> column.notIn(binds(field, canonical)).or(column.isNull());
        };
    }

    private Condition inside(FormField field, Field<Object> column, Circle circle, Operator operator) {
        Set<String> ids = ConditionOperand.circle(field, operator, circle, context);
        Standing standing = context.actor().standing();
        if (ids.size() <= MOST_IDS) {
            return column.in(binds(field, ids));
        }
        return standing.ranges(circle)
                .filter(ranges -> ranges.size() <= MOST_RANGES)
                .map(ranges -> within(field, column, ranges))
                .or(() -> switch (reach) {
                    case FEW -> standing.select(circle).map(select -> in(column, select));
                    case ALL -> standing.fewerOutside(circle).map(outside -> allBut(field, column, outside));
                })
                .orElseGet(() -> column.in(binds(field, ids)));
    }

    private static Condition within(FormField field, Field<Object> column, List<IdRange> ranges) {
        return DSL.or(ranges.stream()
                .map(range -> range.first() == range.last()
                        ? column.eq(bind(field, Long.toString(range.first())))
                        : column.between(
                                bind(field, Long.toString(range.first())), bind(field, Long.toString(range.last()))))
                .toList());
    }

    private static Condition in(Field<Object> column, IdSelect select) {
        return DSL.condition(
                "{0} in ({1})", column, DSL.sql(select.sql(), select.binds().toArray()));
    }

    private static Condition allBut(FormField field, Field<Object> column, Set<String> outside) {
        return column.isNotNull().and(column.notIn(binds(field, outside)));
    }

    private static Condition contains(FormField field, Field<Object> column, String part) {
        if (field.options().isEmpty()) {
            return column.like("%" + escaped(part) + "%", ESCAPE);
        }
        return DSL.condition("json_contains({0}, {1})", column, DSL.val(Json.write(Json.node(part))));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static List<Field<Object>> binds(FormField field, Collection<?> values) {
        return values.stream().map(value -> bind(field, value)).toList();
    }

    @SuppressWarnings("unchecked") // columns are compared as objects; the driver knows the value's type
    private static Field<Object> bind(FormField field, Object value) {
        return (Field<Object>) (Field<?>) DSL.val(field.type().toColumn(value));
    }
}
