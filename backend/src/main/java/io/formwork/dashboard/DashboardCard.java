package io.formwork.dashboard;

import io.formwork.metric.Baseline;
import io.formwork.metric.Grain;
import io.formwork.platform.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One card on a grid of twelve columns.
 *
 * @param metrics one, or several for lines, bars and tables; none for text
 * @param by the field that groups, or null
 * @param limit groups at most, 0 for all that are legible
 */
public record DashboardCard(
        String id,
        Type type,
        int x,
        int y,
        int width,
        int height,
        LocalizedText title,
        LocalizedText text,
        List<String> metrics,
        Grain grain,
        @Nullable String by,
        Baseline compare,
        int limit,
        boolean stacked) {

    public static final int COLUMNS = 12;

    /** What a card looks like. */
    public enum Type {
        NUMBER,
        LINE,
        BAR,
        PIE,
        TABLE,
        TEXT;

        /** The name in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DashboardCard {
        metrics = List.copyOf(metrics);
    }
}
