package io.formwork.record.table;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.Condition.And;
import io.formwork.form.condition.Condition.Compare;
import io.formwork.form.condition.Condition.Or;
import io.formwork.form.condition.Operator;
import io.formwork.platform.sql.SchemaChanges;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives tables the indexes that the questions asked of them need. A question that took long is a wish. It is granted when
 * the server examines many rows for the answer, since on a busy machine anything takes long; the index is built in the
 * background while reading and writing go on.
 */
@Singleton
public class IndexKeeper {

    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
    private static final long MANY_ROWS = 5_000;
    /** A table may have grown since it was looked at. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofMinutes(10).toNanos();

    private static final Set<Operator> NAMES_VALUES = EnumSet.of(Operator.EQ, Operator.IN, Operator.EMPTY);
    private static final int MOST_ALTERNATIVES = 4;
    private static final int MOST_INDEXES = 24;
    private static final int MOST_COLUMNS = 7;
    private static final int LONGEST_TEXT = 255;

    private record Wish(String table, List<String> columns) {}

    private final SchemaChanges schema;
    private final Map<Wish, Long> lookedAt = new ConcurrentHashMap<>();
    private final ExecutorService builder = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("index-keeper").factory());

    IndexKeeper(SchemaChanges schema) {
        this.schema = schema;
    }

    /**
     * Asks for indexes that serve a filter and an order of somebody who sees the rows of a rule: one for each alternative of
     * the rule, since the server joins what it finds by several.
     *
     * @param question what took long; it is asked once more to find out how many rows it takes
     */
    public void wish(FormDefinition form, Condition rule, Condition where, List<FormField> order, Query question) {
        alternatives(rule)
                .limit(MOST_ALTERNATIVES)
                .forEach(alternative -> wish(
                        new Wish(FormTable.nameOf(form.key()), columns(form, alternative, where, order)), question));
    }

    private static Stream<Condition> alternatives(Condition rule) {
        return rule instanceof Or(List<Condition> parts)
                ? parts.stream().flatMap(IndexKeeper::alternatives)
                : Stream.of(rule);
    }

    private void wish(Wish wish, Query question) {
        long now = System.nanoTime();
        Long before = lookedAt.get(wish);
        if (before == null || now - before > LOOK_AGAIN_NANOS) {
            lookedAt.put(wish, now);
            builder.execute(() -> grant(wish, question));
        }
    }

    /**
     * What the rule compares first, as it leaves somebody few of all rows; a server that is asked by somebody who sees most
     * of them walks along the order instead. Then columns compared for equality, among them the bin's, then the order's, then those compared by range. So the
     * index alone can tell which rows a page holds, however far down it is.
     */
    static List<String> columns(FormDefinition form, Condition rule, Condition where, List<FormField> order) {
        Set<String> columns = new LinkedHashSet<>(List.of(FormTable.DELETED_AT));
        for (Compare compare : conjuncts(rule)) {
            FormField field = SystemFields.resolve(form, compare.field());
            if (indexable(field) && NAMES_VALUES.contains(compare.operator())) {
                columns.add(field.column());
            }
        }
        List<FormField> ranges = new ArrayList<>();
        for (Compare compare : conjuncts(where)) {
            FormField field = SystemFields.resolve(form, compare.field());
            if (!indexable(field)) {
                continue;
            }
            if (compare.operator() == Operator.EQ || compare.operator() == Operator.EMPTY) {
                columns.add(field.column());
            } else if (compare.operator() != Operator.CONTAINS) {
                ranges.add(field);
            }
        }
        if (order.stream().allMatch(IndexKeeper::indexable)) {
            order.forEach(field -> columns.add(field.column()));
        }
        ranges.forEach(field -> columns.add(field.column()));
        columns.remove("id");
        return columns.stream().limit(MOST_COLUMNS).toList();
    }

    private static List<Compare> conjuncts(Condition where) {
        return switch (where) {
            case Compare compare -> List.of(compare);
            case And(List<Condition> parts) ->
                parts.stream().flatMap(part -> conjuncts(part).stream()).toList();
            default -> List.of();
        };
    }

    private static boolean indexable(FormField field) {
        var column = field.type().column(field);
        return field.type().sortable() && column.length() <= LONGEST_TEXT;
    }

    private void grant(Wish wish, Query question) {
        try {
            schema.run(sql -> {
                if (isMissing(sql, wish) && ExaminedRows.of(sql, question) >= MANY_ROWS) {
                    build(sql, wish);
                }
            });
        } catch (DataAccessException e) {
            log.warn("Could not build an index on {} {}", wish.table(), wish.columns(), e);
        }
    }

    private static boolean isMissing(DSLContext sql, Wish wish) {
        Collection<List<String>> present = new TableCatalog(sql).indexes(wish.table());
        return present.size() < MOST_INDEXES
                && present.stream().noneMatch(columns -> startsWith(columns, wish.columns()));
    }

    private static void build(DSLContext sql, Wish wish) {
        String name = "ix_" + Integer.toHexString(wish.columns().hashCode());
        String columns =
                wish.columns().stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
        long start = System.nanoTime();
        sql.execute("alter table `" + wish.table() + "` add index `" + name + "` (" + columns
                + "), algorithm = inplace, lock = none");
        log.info(
                "Built index {} on {} ({}) in {} ms",
                name,
                wish.table(),
                columns,
                (System.nanoTime() - start) / 1_000_000);
    }

    private static boolean startsWith(List<String> columns, List<String> prefix) {
        return columns.size() >= prefix.size()
                && columns.subList(0, prefix.size()).equals(prefix);
    }

    @PreDestroy
    void stop() {
        builder.shutdownNow();
    }
}
