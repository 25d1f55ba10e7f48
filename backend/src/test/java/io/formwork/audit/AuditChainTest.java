package io.formwork.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.audit.AuditCheck.Flaw;
import io.formwork.audit.AuditCheck.Kind;
import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.database.Database;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with all rights in the database does is done to copies of the tables that hide the real ones. */
@MicronautTest(startApplication = false, transactional = false)
class AuditChainTest {

    private final ApplicationEventPublisher<Audited> events;
    private final Transactions transactions;
    private final AuditChain chain;
    private final AuditService audit;
    private final Database database;
    private final DataFolder folder;
    private final DSLContext sql;

    AuditChainTest(
            ApplicationEventPublisher<Audited> events,
            Transactions transactions,
            AuditChain chain,
            AuditService audit,
            Database database,
            DataFolder folder,
            DSLContext sql) {
        this.events = events;
        this.transactions = transactions;
        this.chain = chain;
        this.audit = audit;
        this.database = database;
        this.folder = folder;
        this.sql = sql;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = id - 1",
                "at_millis = at_millis + 1",
                "actor_id = actor_id + 1",
                "actor_login = 'else'",
                "actor_name = 'Somebody Else'",
                "on_behalf = 'else'",
                "way = 'REST'",
                "address = '10.0.0.1'",
                "action = 'nothing.done'",
                "app = 'other'",
                "kind = 'other'",
                "subject = 'other'",
                "name = 'other'",
                "value_before = 'other'",
                "value_after = concat(value_after, ' ')",
                "value_after = null",
                "seal = repeat('0', 64)",
                "hash = repeat('0', 64)"
            })
    void aChangeOfAnyColumnIsFound(String change) throws SQLException {
        long last = written(3);

        try (var copy = copy()) {
            execute(copy, "update audit_entry set " + change + " where sequence_number = " + (last - 1));

            assertThat(check(copy)).isEqualTo(new Flaw(Kind.CHANGED, last - 1));
        }
    }

    @Test
    void whatNobodyTouchedIsSound() throws SQLException {
        long last = written(3);

        try (var copy = copy()) {
            AuditCheck found = AuditCommand.check(copy, folder);

            assertThat(found.sound()).isTrue();
            assertThat(found.entries()).isGreaterThanOrEqualTo(last);
        }
        assertThat(audit.check(Actor.system()).sound()).isTrue();
    }

    @Test
    void aDeletedEntryIsFound() throws SQLException {
        long last = written(3);

        try (var copy = copy()) {
            execute(copy, "delete from audit_entry where sequence_number = " + (last - 1));

            assertThat(check(copy)).isEqualTo(new Flaw(Kind.MISSING, last - 1));
        }
    }

    @Test
    void exchangedEntriesAreFound() throws SQLException {
        long last = written(3);

        try (var copy = copy()) {
            execute(copy, "update audit_entry set sequence_number = 0 where sequence_number = " + last);
            execute(
                    copy,
                    "update audit_entry set sequence_number = " + last + " where sequence_number = " + (last - 1));
            execute(copy, "update audit_entry set sequence_number = " + (last - 1) + " where sequence_number = 0");

            assertThat(check(copy)).isEqualTo(new Flaw(Kind.CHANGED, last - 1));
        }
    }

    @Test
    void anEntryThatTheApplicationDidNotWriteIsFoundBeforeAndAfterItIsLinked() throws SQLException {
        long last = written(3);

        try (var copy = copy()) {
            execute(copy, """
                    insert into audit_entry select id + 1, null, at_millis, actor_id, actor_login, actor_name, on_behalf, way,
                    address, 'login.succeeded', app, kind, subject, name, value_before, value_after, seal, null
                    from audit_entry where sequence_number =\s""" + last);
            assertThat(check(copy)).isEqualTo(new Flaw(Kind.FOREIGN, 0));

            relink(copy, last);

            assertThat(check(copy)).isEqualTo(new Flaw(Kind.FOREIGN, last + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aTailThatWasCutOffIsFound(boolean headAdjusted) throws SQLException {
        long last = written(3);

        try (var copy = copy()) {
            execute(copy, "delete from audit_entry where sequence_number > " + (last - 2));
            if (headAdjusted) {
                execute(
                        copy,
                        "update audit_head set sequence_number = " + (last - 2)
                                + ", hash = (select hash from audit_entry where sequence_number = " + (last - 2) + ")");
            }

            assertThat(check(copy)).isEqualTo(new Flaw(Kind.CUT, last - 1));
        }
    }

    @Test
    void aChainThatWasMadeAnewWithoutAnEntryIsFound() throws SQLException {
        long last = written(3);

        try (var copy = copy()) {
            execute(copy, "delete from audit_entry where sequence_number = " + (last - 1));
            execute(copy, "update audit_entry set sequence_number = null where sequence_number > " + (last - 2));
            relink(copy, last - 2);
            assertThat(check(copy)).isEqualTo(new Flaw(Kind.CUT, last));

            // Going on as if nothing had been does not help either.
            execute(
                    copy,
                    "insert into audit_entry select id + 1, null, at_millis, actor_id, actor_login, actor_name,"
                            + " on_behalf, way, address, action, app, kind, subject, name, value_before, value_after, seal, null"
                            + " from audit_entry where sequence_number = 1");
            relink(copy, last - 1);

            assertThat(check(copy)).isEqualTo(new Flaw(Kind.FOREIGN, last));
        }
    }

    @Test
    void theDatabaseItselfRefusesToChangeAndToDelete() throws SQLException {
        long last = written(1);

        try (var connection = database.connect()) {
            for (String statement : List.of(
                    "update audit_entry set name = 'other' where sequence_number = " + last,
                    "update audit_entry set sequence_number = null where sequence_number = " + last,
                    "delete from audit_entry where sequence_number = " + last)) {
                assertThatThrownBy(() -> execute(connection, statement))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("audit log");
            }
        }
    }

    @Test
    void whatWasRolledBackIsNotOnRecord() {
        String subject = "rolled-back-" + System.nanoTime();

        assertThatThrownBy(() -> transactions.write(() -> {
                    tell(subject);
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(audit.list(Actor.system(), AuditFilter.ALL.ofSubject(subject), null, 10)
                        .entries())
                .isEmpty();
    }

    @Test
    void nobodyWaitsForTheChainAndManyAtOnceAreLinkedWithoutAGap() throws Exception {
        String subject = "many-" + System.nanoTime();
        int threads = 8;
        int each = 60;
        var locked = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(threads + 3)) {
            // Somebody holds the end of the chain all the while.
            Future<?> holder = workers.submit(() -> transactions.write(() -> {
                sql.execute("select * from audit_head for update");
                locked.countDown();
                await(enough);
            }));
            assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                writers.add(workers.submit(() -> {
                    for (int j = 0; j < each; j++) {
                        transactions.write(() -> tell(subject));
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(30, TimeUnit.SECONDS);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            enough.countDown();
            holder.get(10, TimeUnit.SECONDS);
            List<Future<?>> linkers = List.of(workers.submit(chain::link), workers.submit(chain::link));
            for (Future<?> linker : linkers) {
                linker.get(30, TimeUnit.SECONDS);
            }
        }

        List<AuditEntry> entries = audit.list(Actor.system(), AuditFilter.ALL.ofSubject(subject), null, 500)
                .entries();
        assertThat(entries).hasSize(threads * each).allMatch(entry -> entry.sequence() > 0);
        assertThat(audit.check(Actor.system()).sound()).isTrue();
    }

    /** Writes entries and returns the number of the last. */
    private long written(int count) {
        String subject = "chain-" + System.nanoTime();
        for (int i = 0; i < count; i++) {
            transactions.write(() -> tell(subject));
        }
        chain.link();
        return audit.list(Actor.system(), AuditFilter.ALL.ofSubject(subject), null, 1)
                .entries()
                .getFirst()
                .sequence();
    }

    private void tell(String subject) {
        events.publishEvent(Audited.of(Actor.system(), "test.done", "test", subject, "a test 测试")
                .in("audit-test")
                .onBehalfOf("somebody")
                .changed("{\"a\":1}", "{\"a\":2}"));
    }

    /** A connection on which copies hide the real tables and the triggers do not hold. */
    private Connection copy() throws SQLException {
        Connection connection = database.connect();
        for (String table : List.of("audit_entry", "audit_head")) {
            execute(connection, "create temporary table copied like " + table);
            execute(connection, "insert into copied select * from " + table);
            execute(connection, "alter table copied rename to " + table);
        }
        return connection;
    }

    /** Links what has no number after that one, as anybody can who knows how. */
    private static void relink(Connection connection, long last) throws SQLException {
        var copied = DSL.using(connection, SQLDialect.MYSQL);
        String hash = copied.fetchValue("select hash from audit_entry where sequence_number = " + last)
                .toString();
        long sequence = last;
        for (AuditRow row : copied.select(AuditTable.ALL)
                .from(AuditTable.ENTRY)
                .where(AuditTable.SEQUENCE.isNull())
                .orderBy(AuditTable.ID)
                .fetch(AuditTable::row)) {
            sequence++;
            hash = AuditProofs.hash(hash, sequence, row);
            execute(
                    connection,
                    "update audit_entry set sequence_number = " + sequence + ", hash = '" + hash + "' where id = "
                            + row.entry().id());
        }
        execute(connection, "update audit_head set sequence_number = " + sequence + ", hash = '" + hash + "'");
    }

    private Flaw check(Connection connection) {
        return AuditCommand.check(connection, folder).flaw();
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
