package io.formwork.backup;

import java.util.Locale;
import java.util.regex.Pattern;

/** Lets a statement that one of MariaDB and MySQL wrote be understood by the other. */
final class TableDialect {

    /** MySQL takes a default for a long text as an expression only. */
    private static final Pattern LONG_TEXT_DEFAULT =
            Pattern.compile("(`[^`]+` (?:tiny|medium|long)?text\\b[^,\\n]*?) DEFAULT ('(?:[^']|'')*')");

    private static final Pattern MARIADB_COLLATION = Pattern.compile("utf8mb4_uca1400_\\w+");
    private static final Pattern MYSQL_COLLATION = Pattern.compile("utf8mb4_0900_\\w+");

    private TableDialect() {}

    static String adapt(String create, String from, String to) {
        if (isMariaDb(from) == isMariaDb(to)) {
            return create;
        }
        return isMariaDb(from)
                ? MARIADB_COLLATION
                        .matcher(LONG_TEXT_DEFAULT.matcher(create).replaceAll("$1 DEFAULT ($2)"))
                        .replaceAll("utf8mb4_0900_ai_ci")
                : MYSQL_COLLATION.matcher(create).replaceAll("utf8mb4_unicode_520_ci");
    }

    private static boolean isMariaDb(String version) {
        return version.toLowerCase(Locale.ROOT).contains("mariadb");
    }
}
