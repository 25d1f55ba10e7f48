package io.formwork.dashboard;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a page's filters are set to.
 *
 * @param to first day after
 * @param fields chosen values by field name
 */
public record DashboardQuery(LocalDate from, LocalDate to, Map<String, String> fields) {

    public DashboardQuery {
        fields = Map.copyOf(fields);
    }
}
