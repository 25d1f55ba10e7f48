package io.formwork.ui.component.condition;

import io.formwork.form.condition.Condition;
import java.util.List;
import java.util.Locale;

/** How the parts of a group are joined. */
enum GroupMode {
    ALL,
    ANY,
    NONE;

    String messageKey() {
        return "filter.group." + name().toLowerCase(Locale.ROOT);
    }

    Condition join(List<Condition> parts) {
        boolean single = parts.size() == 1;
        return switch (this) {
            case ALL -> single ? parts.getFirst() : new Condition.And(parts);
            case ANY -> single ? parts.getFirst() : new Condition.Or(parts);
            case NONE -> new Condition.Not(single ? parts.getFirst() : new Condition.Or(parts));
        };
    }

    static GroupMode of(Condition condition) {
        return switch (condition) {
            case Condition.Or or -> ANY;
            case Condition.Not not -> NONE;
            case Condition.And and -> ALL;
            case Condition.Compare compare -> ALL;
            case Condition.Always always -> ALL;
        };
    }

    static List<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.Always() -> List.of();
            case Condition.And(List<Condition> parts) -> parts;
            case Condition.Or(List<Condition> parts) -> parts;
            case Condition.Not(Condition.Or(List<Condition> parts)) -> parts;
            case Condition.Not(Condition part) -> List.of(part);
            case Condition.Compare compare -> List.of(compare);
        };
    }
}
