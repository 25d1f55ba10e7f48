package io.formwork.organisation.transfer;

import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.organisation.DepartmentDraft;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.transfer.PeopleImportResult.FirstPassword;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.sql.Transactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import: accounts and places first, then managers and heads, in portions that each are a transaction. */
final class PeopleRun {

    /** A file of so many rows is all or nothing. */
    static final int SMALL = 250;

    /** Of a larger one so many rows are; no lock is held for longer than they take. */
    static final int PORTION = 50;

    private static final Logger log = LoggerFactory.getLogger(PeopleRun.class);

    private final Actor actor;
    private final PeopleWriting.Services services;
    private final PeopleKnown known;
    private final Transactions transactions;
    private final LongConsumer progress;
    private final Map<String, UserId> ids = new HashMap<>();
    private final Map<DepartmentId, UserId> heads = new LinkedHashMap<>();
    private final List<FirstPassword> passwords = new ArrayList<>();

    PeopleRun(
            Actor actor,
            PeopleWriting.Services services,
            PeopleKnown known,
            Transactions transactions,
            LongConsumer progress) {
        this.actor = actor;
        this.services = services;
        this.known = known;
        this.transactions = transactions;
        this.progress = progress;
    }

    /** How many rows came in. */
    long written() {
        return ids.size();
    }

    List<FirstPassword> passwords() {
        return passwords;
    }

    /** @return whether it came to its end; one that ends before anything was kept throws */
    boolean bring(List<PersonRow> rows) {
        if (rows.size() <= SMALL) {
            keep(transactions.write(() -> {
                PeopleWriting writing = attempt(rows);
                nameManagers(topDown(rows), writing.ids());
                nameHeads(List.copyOf(writing.heads().entrySet()));
                progress.accept(rows.size());
                return writing;
            }));
            return true;
        }
        try {
            inPortions(rows, part -> {
                keep(transactions.write(() -> attempt(part)));
                progress.accept(written());
            });
            inPortions(topDown(rows), part -> {
                transactions.write(() -> nameManagers(part, ids));
                progress.accept(written());
            });
            inPortions(List.copyOf(heads.entrySet()), part -> transactions.write(() -> nameHeads(part)));
            return true;
        } catch (CancellationException | FormworkException e) {
            return endedEarly(e);
        } catch (RuntimeException e) {
            log.error("An import of people failed after {} rows", written(), e);
            return endedEarly(e);
        }
    }

    /** What came in stays, and the first passwords of those people must be told. */
    private boolean endedEarly(RuntimeException reason) {
        if (ids.isEmpty()) {
            throw reason;
        }
        log.info("An import of people ended after {} rows: {}", written(), reason.toString());
        return false;
    }

    private PeopleWriting attempt(List<PersonRow> rows) {
        PeopleWriting writing = new PeopleWriting(actor, services, known);
        writing.write(rows);
        return writing;
    }

    private void keep(PeopleWriting committed) {
        known.learn(committed.places());
        ids.putAll(committed.ids());
        heads.putAll(committed.heads());
        passwords.addAll(committed.passwords());
    }

    private void nameManagers(List<PersonRow> rows, Map<String, UserId> written) {
        for (PersonRow row : rows) {
            if (row.has(PeopleColumn.MANAGER)) {
                String manager = PeopleKnown.key(row.text(PeopleColumn.MANAGER));
                services.managers().name(actor, id(row.key(), written), id(manager, written));
            }
        }
    }

    private UserId id(String key, Map<String, UserId> written) {
        return Optional.ofNullable(written.get(key))
                .or(() -> known.user(key).map(User::id))
                .orElseThrow(() -> new IllegalStateException("Nobody has the login " + key));
    }

    private void nameHeads(List<Map.Entry<DepartmentId, UserId>> leading) {
        leading.forEach(head -> {
            DepartmentDraft draft =
                    services.departments().get(actor, head.getKey()).draft();
            services.departments().change(actor, head.getKey(), draft.withHead(head.getValue()));
        });
    }

    /** Managers before those who answer to them, so that on the way from one line to another there is no circle. */
    private static List<PersonRow> topDown(List<PersonRow> rows) {
        Map<String, PersonRow> byLogin = new HashMap<>();
        rows.forEach(row -> byLogin.put(row.key(), row));
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> depth(row, byLogin)))
                .toList();
    }

    private static int depth(PersonRow row, Map<String, PersonRow> byLogin) {
        Set<String> met = new HashSet<>();
        PersonRow here = row;
        while (here != null && met.add(here.key())) {
            here = byLogin.get(PeopleKnown.key(here.text(PeopleColumn.MANAGER)));
        }
        return met.size();
    }

    private static <T> void inPortions(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += PORTION) {
            work.accept(all.subList(from, Math.min(all.size(), from + PORTION)));
        }
    }
}
