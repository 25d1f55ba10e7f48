package io.formwork.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.exceptions.NoConnectionException;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void aLostConnectionIsFoundHoweverDeepItIsWrapped() {
        assertThat(DatabaseAway.in(new IllegalStateException(new SQLRecoverableException("link failure"))))
                .get()
                .extracting(away -> away.messageKey())
                .isEqualTo("error.database-away");
        assertThat(DatabaseAway.in(new ConnectionException("Could not open", new SQLException("Connection is closed"))))
                .isPresent();
        assertThat(DatabaseAway.in(new SQLException("gone", "08S01"))).isPresent();
    }

    @Test
    void whatWasLostWhileCommittingIsUnsure() {
        var lost = new TransactionSystemException("Could not commit", new SQLException("gone", "08S01"));

        assertThat(DatabaseAway.in(lost))
                .get()
                .extracting(away -> away.messageKey())
                .isEqualTo("error.database-away.unsure");
    }

    @Test
    void aFaultOfOursIsNone() {
        assertThat(DatabaseAway.in(new NoConnectionException("Connection is required")))
                .isEmpty();
        assertThat(DatabaseAway.in(new SQLException("syntax", "42000"))).isEmpty();
        assertThat(DatabaseAway.in(new IllegalStateException("bug"))).isEmpty();
    }
}
