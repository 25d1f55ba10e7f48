package io.formwork.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false, transactional = false)
class TransactionsTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Field<Integer> ID = field(name("id"), SQLDataType.INTEGER.notNull());
    private static final Field<Integer> AMOUNT = field(name("amount"), SQLDataType.INTEGER.notNull());

    private final Transactions transactions;
    private final SchemaChanges schema;
    private final DSLContext sql;
    private final String account = "test_account_" + System.nanoTime() + "_" + NEXT.incrementAndGet();

    TransactionsTest(Transactions transactions, SchemaChanges schema, DSLContext sql) {
        this.transactions = transactions;
        this.schema = schema;
        this.sql = sql;
    }

    @BeforeEach
    void twoAccounts() {
        schema.run(ddl ->
                ddl.createTable(account).columns(ID, AMOUNT).primaryKey(ID).execute());
        transactions.write(() -> sql.insertInto(table(name(account)), ID, AMOUNT)
                .values(1, 0)
                .values(2, 0)
                .execute());
    }

    @Test
    void aFailureRollsEverythingBack() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    add(1);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(amount(1)).isZero();
    }

    @Test
    void sqlOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> add(1)).hasMessageContaining("outside of a transaction");
    }

    @Test
    void workForAfterTheCommitWaitsForItAndIsDroppedWithTheTransaction() {
        List<String> told = new ArrayList<>();

        transactions.write(() -> {
            transactions.afterCommit(() -> told.add("committed"));
            assertThat(told).isEmpty();
        });
        assertThatThrownBy(() -> transactions.write(() -> {
                    transactions.afterCommit(() -> told.add("rolled back"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told).containsExactly("committed");
    }

    @Test
    void aTransactionApartStaysWhenTheOuterOneFails() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    transactions.writeApart(() -> add(2));
                    add(1);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(amount(1)).isZero();
        assertThat(amount(2)).isEqualTo(1);
    }

    @Test
    void theVictimOfADeadlockIsTriedAgain() throws Exception {
        var attempts = new AtomicInteger();
        var bothHoldOne = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> addCrosswise(1, 2, bothHoldOne, attempts));
            Future<?> other = threads.submit(() -> addCrosswise(2, 1, bothHoldOne, attempts));
            one.get(20, TimeUnit.SECONDS);
            other.get(20, TimeUnit.SECONDS);
        }

        assertThat(attempts).hasValueGreaterThan(2);
        assertThat(amount(1)).isEqualTo(2);
        assertThat(amount(2)).isEqualTo(2);
    }

    @Test
    void otherFailuresAreNotTriedAgain() {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> transactions.write(() -> {
                    attempts.incrementAndGet();
                    sql.insertInto(table(name(account)), ID, AMOUNT)
                            .values(1, 1)
                            .execute();
                }))
                .hasRootCauseInstanceOf(SQLException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void emojiAndRareCharactersSurvive() {
        String text = "质量😀𠮷";

        String read =
                transactions.read(() -> sql.fetchSingle("select ? as t", text).get(0, String.class));

        assertThat(read).isEqualTo(text);
    }

    private void addCrosswise(int first, int second, CyclicBarrier bothHoldOne, AtomicInteger attempts) {
        var firstAttempt = new AtomicInteger();
        transactions.write(() -> {
            attempts.incrementAndGet();
            add(first);
            if (firstAttempt.getAndIncrement() == 0) {
                await(bothHoldOne);
            }
            add(second);
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int add(int id) {
        return sql.update(table(name(account)))
                .set(AMOUNT, AMOUNT.plus(1))
                .where(ID.eq(id))
                .execute();
    }

    private int amount(int id) {
        return transactions.read(() ->
                sql.select(AMOUNT).from(table(name(account))).where(ID.eq(id)).fetchSingle(AMOUNT));
    }

    @Test
    void whatIsToFollowACommitIsDoneInOrderHoweverMuchItIs() {
        List<Integer> done = new ArrayList<>();
        List<Integer> all = java.util.stream.IntStream.range(0, 20_000).boxed().toList();

        transactions.write(() -> {
            all.forEach(i -> transactions.write(() -> transactions.afterCommit(() -> done.add(i))));
            assertThat(done).isEmpty();
        });

        assertThat(done).isEqualTo(all);
        transactions.write(() -> transactions.afterCommit(() -> done.add(-1)));
        assertThat(done).hasSize(20_001).endsWith(-1);
    }

    @Test
    void aRollbackDropsWhatWasToFollow() {
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> transactions.write(() -> {
                    transactions.afterCommit(() -> done.add("dropped"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        transactions.write(() -> transactions.afterCommit(() -> done.add("kept")));

        assertThat(done).containsExactly("kept");
    }

    @Test
    void aTransactionApartKeepsItsOwn() {
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> transactions.write(() -> {
                    transactions.afterCommit(() -> done.add("outer"));
                    transactions.writeApart(() -> {
                        transactions.afterCommit(() -> done.add("apart"));
                        return true;
                    });
                    assertThat(done).containsExactly("apart");
                    transactions.afterCommit(() -> done.add("outer again"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(done).containsExactly("apart");
    }

    @Test
    void whatFailsAfterACommitKeepsNothingElseFromBeingDone() {
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> transactions.write(() -> {
                    transactions.afterCommit(() -> done.add("one"));
                    transactions.afterCommit(() -> {
                        throw new IllegalStateException("failed");
                    });
                    transactions.afterCommit(() -> transactions.afterCommit(() -> done.add("at once")));
                    transactions.afterCommit(() -> done.add("two"));
                }))
                .hasMessageContaining("failed");

        assertThat(done).containsExactly("one", "at once", "two");
    }
}
