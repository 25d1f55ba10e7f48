package io.formwork.identity;

import java.util.List;

/**
 * A circle as SQL: a select of its ids in one column, for statements that look at few rows and had to carry thousands of ids
 * otherwise.
 *
 * @param sql with a question mark for each bind value
 */
public record IdSelect(String sql, List<Object> binds) {

    public IdSelect {
        binds = List.copyOf(binds);
    }
}
