package io.formwork.matrix;

import io.formwork.access.Action;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.record.transfer.CsvImport;
import io.formwork.record.transfer.ImportOptions;
import io.formwork.record.transfer.ImportResult;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways by which values are changed. */
@Singleton
final class WriteWays {

    private static final List<String> SETTABLE = List.of("name", "region", "owner", "phone", "amount", "note", "grade");

    @Inject
    RecordService records;

    @Inject
    PublishedForms forms;

    @Inject
    CsvImport imports;

    @Inject
    HttpTester http;

    List<Way> all() {
        return List.of(
                Way.of("REST change", this::change),
                Way.rare("REST create", 2, this::create),
                Way.rare("REST batch", 4, this::batch),
                Way.rare("delete and restore", 4, this::delete),
                Way.rare("import", 8, this::importFile),
                Way.rare("upload", 4, this::upload),
                Way.rare("relation to what may not be seen", 4, this::pointing));
    }

    private void change(MatrixCase one) {
        Deal deal = one.any();
        String field = SETTABLE.get(one.random.nextInt(SETTABLE.size()));
        Map<String, Object> fresh = one.fresh();
        Object value = fresh.get(field);
        Answer answer = http.to(path(one) + "/" + deal.id())
                .bearer(one.token)
                .json(Json.write(Json.node(Map.of(field, value))))
                .patch();
        boolean may = one.known.writes(Action.EDIT, deal, field);
        boolean hidden = !one.known.sees(deal) && !one.known.may(Action.EDIT, deal);
        one.expect(
                answer.status() == (may ? 200 : hidden ? 404 : 403),
                "answered " + answer.status() + " to a change of " + field);
        String now = String.valueOf(ReadWays.value(stored(one, deal.id(), deal.file()), field));
        one.expect(now.equals(may ? value.toString() : ReadWays.value(deal, field)), "stored another " + field);
        if (answer.status() == 200) {
            one.world.replace(deal, deal.with(field, value.toString()));
            one.scan(answer.body(), (other, name) -> one.known.right(other, name, Action.EDIT));
        } else {
            one.scan(answer.body());
        }
    }

    private void create(MatrixCase one) {
        Map<String, Object> values = values(one);
        Answer answer = http.to(path(one))
                .bearer(one.token)
                .json(Json.write(Json.node(values)))
                .post();
        Deal wanted = MatrixWorld.of(new RecordId(1), complete(one, values), null);
        boolean may = values.keySet().stream().allMatch(field -> one.known.writes(Action.CREATE, wanted, field))
                && one.known.may(Action.CREATE, wanted);
        one.expect(answer.status() == (may ? 201 : 403), "answered " + answer.status() + " to a new record " + values);
        if (answer.status() == 201) {
            for (String field : values.keySet()) {
                boolean told = one.known.right(wanted, field, Action.CREATE).reads();
                one.expect(answer.json().path("values").has(field) == told, "answers " + field + " of a new record");
            }
            remove(one, answer.json().path("id").asString(""));
        }
    }

    private void batch(MatrixCase one) {
        Map<String, Object> first = values(one);
        Map<String, Object> second = values(one);
        long before = total(one);
        Answer answer = http.to(path(one) + "/batch")
                .bearer(one.token)
                .json(Json.write(Json.node(List.of(first, second))))
                .post();
        boolean may = List.of(first, second).stream().allMatch(values -> {
            Deal wanted = MatrixWorld.of(new RecordId(1), complete(one, values), null);
            return one.known.may(Action.CREATE, wanted)
                    && values.keySet().stream().allMatch(field -> one.known.writes(Action.CREATE, wanted, field));
        });
        one.expect(answer.status() == 201 == may, "answered " + answer.status() + " to a batch");
        one.expect(total(one) == before + (may ? 2 : 0), "stored half a batch");
        answer.json().path("ids").forEach(id -> remove(one, id.asString("")));
    }

    private void delete(MatrixCase one) {
        Deal deal = one.any();
        boolean may = one.known.may(Action.DELETE, deal);
        Answer answer = http.to(path(one) + "/" + deal.id()).bearer(one.token).delete();
        one.expect(
                answer.status() == (may ? 204 : one.known.sees(deal) ? 403 : 404),
                "answered " + answer.status() + " to a deletion");
        if (answer.status() == 204) {
            FormRecord back = records.restore(one.actor, one.world.deal, deal.id(), Cause.REST);
            one.scan(back.toString(), (other, field) -> one.known.right(other, field, Action.DELETE));
        }
    }

    private void importFile(MatrixCase one) throws IOException {
        Map<String, Object> values = values(one);
        values.remove("owner");
        values.put("name", one.world.secret("NA"));
        Path file = Files.createTempFile("matrix", ".csv");
        Files.writeString(
                file,
                String.join(",", values.keySet()) + "\n"
                        + values.values().stream().map(Object::toString).collect(Collectors.joining(",")) + "\n");
        Map<Integer, String> columns = new LinkedHashMap<>();
        values.keySet().forEach(field -> columns.put(columns.size(), field));
        Deal wanted = MatrixWorld.of(new RecordId(1), complete(one, values), null);
        boolean may = one.known.may(Action.IMPORT, wanted)
                && values.keySet().stream().allMatch(field -> one.known.writes(Action.IMPORT, wanted, field));
        long before = total(one);
        try {
            ImportResult result = imports.run(
                    one.actor, one.world.deal, file, "deals.csv", new ImportOptions(columns, false, read -> {}));
            one.expect(result.written() == (may ? 1 : 0), "imported " + result);
            one.scan(result.toString());
        } catch (Forbidden e) {
            one.expect(!may, "refused an import that is granted");
        } finally {
            Files.delete(file);
        }
        one.expect(total(one) == before + (may ? 1 : 0), "stored another number of records than it said");
        records.list(
                        Actor.system(),
                        io.formwork.record.RecordQuery.first(one.world.deal, 100)
                                .where(io.formwork.form.condition.Condition.eq("name", values.get("name"))))
                .records()
                .forEach(record -> remove(one, record.id().toString()));
    }

    private void upload(MatrixCase one) {
        Answer answer = http.to("/api/v1/apps/" + one.world.app + "/forms/deal/attachments?field=file")
                .bearer(one.token)
                .file("file", "a.txt", "hello")
                .post();
        boolean may = one.known.grants().stream()
                .anyMatch(grant -> grant.right("file") == Right.EDIT
                        && (grant.actions().contains(Action.CREATE)
                                || grant.actions().contains(Action.EDIT)
                                || grant.actions().contains(Action.IMPORT)));
        one.expect(!may || answer.status() == 201 || answer.status() == 403, "answered " + answer.status());
        one.expect(may || answer.status() == 403 || answer.status() == 404, "took a file: " + answer.status());
    }

    /** What a person cannot see he can neither point to nor learn about. */
    private void pointing(MatrixCase one) {
        Deal deal = one.any();
        String target = one.world.areas.keySet().iterator().next();
        Answer answer = http.to(path(one) + "/" + deal.id())
                .bearer(one.token)
                .json(Json.write(Json.node(Map.of("area", target))))
                .patch();
        boolean changed = answer.status() == 200 && !deal.area().equals(target);
        one.expect(!changed || one.seesAreas, "let point to a record that may not be seen");
        one.expect(!changed || one.known.writes(Action.EDIT, deal, "area"), "changed a relation without the right");
        Deal pointed = changed ? deal.with("area", target) : deal;
        one.world.replace(deal, pointed);
        one.scan(answer.body(), (other, field) -> one.known.right(other, field, Action.EDIT));
        one.world.replace(pointed, deal);
        if (changed) {
            records.update(Actor.system(), one.world.deal, deal.id(), Map.of("area", deal.area()), -1, Cause.REST);
        }
    }

    /** Some of the values of a new record. */
    private static Map<String, Object> values(MatrixCase one) {
        Map<String, Object> values = one.fresh();
        values.remove("area");
        for (String field : SETTABLE) {
            if (one.random.nextInt(3) == 0) {
                values.remove(field);
            }
        }
        return values;
    }

    /** What is not given belongs to nobody and is nothing. */
    private static Map<String, Object> complete(MatrixCase one, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(
                Map.of("name", "", "region", "", "owner", "", "phone", "", "amount", -1, "note", "", "grade", ""));
        all.put("area", "");
        all.putAll(values);
        return all;
    }

    private void remove(MatrixCase one, String id) {
        records.delete(Actor.system(), one.world.deal, RecordId.parse(id), Cause.REST);
    }

    private long total(MatrixCase one) {
        return records.countExactly(Actor.system(), one.world.deal, io.formwork.form.condition.Condition.ALWAYS)
                .value();
    }

    private Deal stored(MatrixCase one, RecordId id, String file) {
        Map<String, Object> values = new LinkedHashMap<>(
                records.get(Actor.system(), one.world.deal, id).values());
        values.put("amount", ((java.math.BigDecimal) values.get("amount")).intValueExact());
        return MatrixWorld.of(id, values, file);
    }

    private static String path(MatrixCase one) {
        return "/api/v1/apps/" + one.world.app + "/forms/deal/records";
    }
}
