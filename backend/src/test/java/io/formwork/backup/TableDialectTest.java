package io.formwork.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableDialectTest {

    private static final String MARIADB = "11.4.5-MariaDB";
    private static final String MYSQL = "8.4.3";

    @Test
    void mySqlTakesTheDefaultOfALongTextAsAnExpression() {
        String create = "CREATE TABLE `a` (\n  `path` text CHARACTER SET ascii NOT NULL DEFAULT '',\n"
                + "  `name` varchar(5) NOT NULL DEFAULT ''\n)";

        assertThat(TableDialect.adapt(create, MARIADB, MYSQL))
                .contains(
                        "`path` text CHARACTER SET ascii NOT NULL DEFAULT ('')",
                        "`name` varchar(5) NOT NULL DEFAULT ''");
        assertThat(TableDialect.adapt(create, MARIADB, "10.11.6-MariaDB-log")).isEqualTo(create);
    }

    @Test
    void mariaDbIsGivenACollationItKnows() {
        String create = "CREATE TABLE `a` (`b` varchar(5)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci";

        assertThat(TableDialect.adapt(create, MYSQL, MARIADB)).endsWith("COLLATE=utf8mb4_unicode_520_ci");
    }
}
