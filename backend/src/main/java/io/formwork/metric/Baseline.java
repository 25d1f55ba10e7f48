package io.formwork.metric;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.util.Locale;

/** With what a number is compared. */
public enum Baseline {
    NONE,
    PREVIOUS,
    YEAR;

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Invalid with rule {@code enum} */
    public static Baseline ofCode(String code) {
        for (Baseline baseline : values()) {
            if (baseline.code().equals(code)) {
                return baseline;
            }
        }
        throw new Invalid(new Violation("/compare", "enum", "metric.baseline.unknown", code));
    }
}
