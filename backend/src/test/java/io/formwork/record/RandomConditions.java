package io.formwork.record;

import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionContext;
import io.formwork.form.condition.ConditionPredicate;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random rows and conditions over the fields name, status, score and day. */
final class RandomConditions {

    private static final String[] NAMES = {"Ada", "ada", "Éva", "张伟", "张 伟", "100%", "a_b", "O'Neil", "😀", "😁"};
    private static final Operator[] OPERATORS = Operator.values();

    private RandomConditions() {}

    static Map<String, Object> row(Random random) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (String field : List.of("name", "status", "score", "day")) {
            if (random.nextInt(4) > 0) {
                row.put(field, value(random, field));
            }
        }
        return row;
    }

    private static Object value(Random random, String field) {
        return switch (field) {
            case "name" -> NAMES[random.nextInt(NAMES.length)];
            case "status" -> random.nextBoolean() ? "open" : "closed";
            case "score" -> (long) random.nextInt(6);
            default -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(5)).toString();
        };
    }

    static Condition condition(Random random, int depth) {
        int kind = depth == 0 ? 3 : random.nextInt(6);
        return switch (kind) {
            case 0 -> new Condition.And(parts(random, depth));
            case 1 -> new Condition.Or(parts(random, depth));
            case 2 -> new Condition.Not(condition(random, depth - 1));
            default -> compare(random);
        };
    }

    private static List<Condition> parts(Random random, int depth) {
        List<Condition> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(condition(random, depth - 1));
        }
        return parts;
    }

    private static Condition compare(Random random) {
        String field = List.of("name", "status", "score", "day").get(random.nextInt(4));
        while (true) {
            Operator operator = OPERATORS[random.nextInt(OPERATORS.length)];
            boolean text = operator == Operator.CONTAINS || operator == Operator.STARTS_WITH;
            boolean order = operator == Operator.LT
                    || operator == Operator.LE
                    || operator == Operator.GT
                    || operator == Operator.GE
                    || operator == Operator.BETWEEN;
            if (text && !field.equals("name") || order && (field.equals("name") || field.equals("status"))) {
                continue;
            }
            return new Condition.Compare(field, operator, operand(random, field, operator));
        }
    }

    private static @org.jspecify.annotations.Nullable ConditionValue operand(
            Random random, String field, Operator operator) {
        return switch (operator) {
            case EMPTY, NOT_EMPTY -> null;
            case IN, NOT_IN, BETWEEN ->
                new ConditionValue.Literal(Json.node(List.of(value(random, field), value(random, field))));
            case CONTAINS, STARTS_WITH -> new ConditionValue.Literal(Json.node(prefix((String) value(random, "name"))));
            default -> new ConditionValue.Literal(Json.node(value(random, field)));
        };
    }

    private static String prefix(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }

    static List<RecordId> matching(FormDefinition form, Condition condition, List<FormRecord> records) {
        var context = new ConditionContext(Actor.system(), Instant.now(), ZoneId.of("Asia/Shanghai"));
        var predicate = new ConditionPredicate(form, context);
        return records.stream()
                .filter(record -> predicate.test(condition, record.allValues()))
                .map(FormRecord::id)
                .toList();
    }
}
