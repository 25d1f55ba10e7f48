package io.formwork.form.condition;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.util.EnumSet;
import java.util.Set;

/** How a field is compared with a value. */
public enum Operator {
    EQ("eq"),
    NE("ne"),
    LT("lt"),
    LE("le"),
    GT("gt"),
    GE("ge"),
    IN("in"),
    NOT_IN("notIn"),
    CONTAINS("contains"),
    STARTS_WITH("startsWith"),
    BETWEEN("between"),
    EMPTY("empty"),
    NOT_EMPTY("notEmpty");

    public static final Set<Operator> EQUALITY = EnumSet.of(EQ, NE, IN, NOT_IN, EMPTY, NOT_EMPTY);
    public static final Set<Operator> ORDER = EnumSet.of(EQ, NE, LT, LE, GT, GE, BETWEEN, IN, NOT_IN, EMPTY, NOT_EMPTY);
    public static final Set<Operator> TEXT = EnumSet.of(EQ, NE, IN, NOT_IN, CONTAINS, STARTS_WITH, EMPTY, NOT_EMPTY);
    public static final Set<Operator> SET = EnumSet.of(CONTAINS, EMPTY, NOT_EMPTY);
    public static final Set<Operator> PRESENCE = EnumSet.of(EMPTY, NOT_EMPTY);

    private final String code;

    Operator(String code) {
        this.code = code;
    }

    /** The name in JSON. */
    public String code() {
        return code;
    }

    public boolean needsValue() {
        return this != EMPTY && this != NOT_EMPTY;
    }

    /** @throws Invalid with rule {@code operator} */
    public static Operator ofCode(String pointer, String code) {
        for (Operator operator : values()) {
            if (operator.code.equals(code)) {
                return operator;
            }
        }
        throw new Invalid(new Violation(pointer, "operator", "condition.operator.unknown", code));
    }
}
