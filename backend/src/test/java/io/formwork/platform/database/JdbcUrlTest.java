package io.formwork.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {

    @Test
    void whatFormworkNeedsIsAdded() {
        assertThat(JdbcUrl.complete("jdbc:mysql://db:3306/crm"))
                .startsWith("jdbc:mysql://db:3306/crm?nullCatalogMeansCurrent=true&")
                .contains("rewriteBatchedStatements=true", "connectionTimeZone=UTC");
    }

    @Test
    void whatIsSetStays() {
        assertThat(JdbcUrl.complete("jdbc:mysql://db/crm?connectTimeout=9&nullCatalogMeansCurrent=false"))
                .contains("?connectTimeout=9&nullCatalogMeansCurrent=false&createDatabaseIfNotExist=true")
                .containsOnlyOnce("connectTimeout");
    }

    @Test
    void theOtherDriverGetsItsOwnOptions() {
        assertThat(JdbcUrl.complete("jdbc:mariadb://db/crm")).doesNotContain("rewriteBatchedStatements");
    }
}
