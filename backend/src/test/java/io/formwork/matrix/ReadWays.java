package io.formwork.matrix;

import io.formwork.access.Action;
import io.formwork.form.PublishedForms;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.json.Json;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.record.RecordSort;
import io.formwork.record.RecordTitles;
import io.formwork.record.TitleSearch;
import io.formwork.record.comment.RecordCommentService;
import io.formwork.record.personal.PersonalDataService;
import io.formwork.record.transfer.CsvExport;
import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/** The ways by which values are read. */
@Singleton
final class ReadWays {

    private static final int PAGE = 100;

    @Inject
    RecordService records;

    @Inject
    RecordCommentService comments;

    @Inject
    RecordTitles titles;

    @Inject
    TitleSearch search;

    @Inject
    CsvExport export;

    @Inject
    PersonalDataService personal;

    @Inject
    PublishedForms forms;

    @Inject
    HttpTester http;

    List<Way> all() {
        return List.of(
                Way.of("grid", this::grid),
                Way.of("record page", this::recordPage),
                Way.of("related list", this::related),
                Way.of("filter", this::filter),
                Way.of("sort", this::sort),
                Way.of("count", this::count),
                Way.of("titles and pickers", this::pickers),
                Way.of("export", this::export),
                Way.of("history", this::history),
                Way.of("comments", this::comments),
                Way.of("attachments", this::attachments),
                Way.of("REST list", this::restList),
                Way.of("REST get", this::restGet),
                Way.rare("personal archive", 3, this::personalArchive),
                Way.rare("OpenAPI", 5, this::openApi));
    }

    private void grid(MatrixCase one) {
        List<FormRecord> page;
        try {
            page = records.list(one.actor, RecordQuery.first(one.world.deal, PAGE))
                    .records();
        } catch (Forbidden e) {
            one.expect(!one.sees(), "refused the list to somebody who may see some");
            return;
        }
        one.expect(one.sees(), "gave a list to somebody who may see nothing");
        same(one, page, one.visible());
        page.forEach(record -> exactly(one, record));
    }

    private void recordPage(MatrixCase one) {
        Deal deal = one.any();
        try {
            exactly(one, records.get(one.actor, one.world.deal, deal.id()));
            one.expect(one.known.sees(deal), "opened a record that may not be seen");
        } catch (NotFound e) {
            one.expect(!one.known.sees(deal), "hid a record that may be seen");
        }
    }

    private void related(MatrixCase one) {
        String area = one.any().area();
        try {
            var page = records.list(
                    one.actor, RecordQuery.first(one.world.deal, PAGE).where(Condition.eq("area", area)));
            same(
                    one,
                    page.records(),
                    one.visible().stream()
                            .filter(deal -> deal.area().equals(area))
                            .toList());
            one.asked("area", false);
        } catch (Forbidden e) {
            one.asked("area", true);
        }
    }

    private void filter(MatrixCase one) {
        String field = one.anyField();
        String value = value(one.any(), field);
        try {
            var page = records.list(
                    one.actor, RecordQuery.first(one.world.deal, PAGE).where(asking(field, value)));
            one.asked(field, false);
            same(
                    one,
                    page.records(),
                    one.visible().stream()
                            .filter(deal -> value(deal, field).equals(value))
                            .toList());
        } catch (Forbidden e) {
            one.asked(field, true);
        }
    }

    private void sort(MatrixCase one) {
        String field = one.anyField();
        if (!forms.get(one.world.deal).field(field).type().sortable()) {
            return;
        }
        try {
            var page = records.list(
                    one.actor, RecordQuery.first(one.world.deal, PAGE).sortedBy(RecordSort.ascending(field)));
            one.asked(field, false);
            one.scan(String.valueOf(page.next()) + page.previous());
            same(one, page.records(), one.visible());
        } catch (Forbidden e) {
            one.asked(field, true);
        }
    }

    private void count(MatrixCase one) {
        String field = one.anyField();
        String value = value(one.any(), field);
        try {
            long counted = records.countExactly(one.actor, one.world.deal, asking(field, value))
                    .value();
            one.asked(field, false);
            one.expect(
                    counted
                            == one.visible().stream()
                                    .filter(deal -> value(deal, field).equals(value))
                                    .count(),
                    "counted " + counted + " by " + field);
        } catch (Forbidden e) {
            one.asked(field, true);
        }
    }

    private void pickers(MatrixCase one) {
        List<String> ids =
                one.world.deals.stream().map(deal -> deal.id().toString()).toList();
        Map<String, String> known = titles.of(one.actor, one.world.deal, ids);
        one.scan(known.toString());
        one.expect(
                known.keySet()
                        .equals(one.visible().stream()
                                .map(deal -> deal.id().toString())
                                .collect(Collectors.toSet())),
                "named other records than may be seen");
        Deal deal = one.any();
        if (one.sees()) {
            Map<String, String> found = search.find(one.actor, one.world.deal, deal.name(), 0, PAGE);
            one.scan(found.toString());
            one.expect(
                    !found.containsKey(deal.id().toString()) || one.known.sees(deal),
                    "found a record that may not be seen");
        }
        one.scan(titles.of(one.actor, one.world.area, one.world.areas.keySet()).toString());
    }

    private void export(MatrixCase one) throws IOException {
        var out = new ByteArrayOutputStream();
        try {
            long rows = export.run(one.actor, one.world.deal, Condition.ALWAYS, List.of(), out);
            one.scan(out.toString(StandardCharsets.UTF_8), one.known::exported);
            long expected = one.world.deals.stream()
                    .filter(deal -> one.known.grants().stream()
                            .anyMatch(grant -> grant.actions().contains(Action.SEE)
                                    && grant.allows(Action.EXPORT, deal, one.known.self())))
                    .count();
            one.expect(rows == expected, "exported " + rows + " instead of " + expected);
        } catch (Forbidden e) {
            one.expect(
                    one.known.grants().stream()
                            .noneMatch(grant -> grant.actions().containsAll(Set.of(Action.SEE, Action.EXPORT))),
                    "refused an export that is granted");
        }
    }

    private void history(MatrixCase one) {
        Deal deal = one.any();
        Answer answer = http.to(one.api() + "/forms/deal/records/" + deal.id() + "/history")
                .bearer(one.token)
                .get();
        one.scan(answer.body());
        boolean tells = answer.body().contains(deal.note());
        one.expect(
                tells == one.known.right(deal, "note").reads() || !one.known.sees(deal),
                "the history tells the note: " + tells);
        one.expect(answer.status() == 200 == one.known.sees(deal), "answered " + answer.status() + " for a history");
    }

    private void comments(MatrixCase one) {
        Deal deal = one.any();
        try {
            one.scan(comments.list(one.actor, one.world.deal, deal.id()).toString());
            one.expect(one.known.sees(deal), "gave the comments of a record that may not be seen");
        } catch (NotFound e) {
            one.expect(!one.known.sees(deal), "hid the comments of a record that may be seen");
        }
    }

    private void attachments(MatrixCase one) {
        Deal deal = one.world.deals.get(one.random.nextInt(4));
        Answer answer = http.to(one.api() + "/forms/deal/records/" + deal.id() + "/attachments/" + deal.file())
                .bearer(one.token)
                .get();
        boolean may = one.known.right(deal, "file").reads();
        one.expect(answer.status() == (may ? 200 : 404), "answered " + answer.status() + " for a file");
        Deal other = one.any();
        if (!other.equals(deal)) {
            int crossed = http.to(one.api() + "/forms/deal/records/" + other.id() + "/attachments/" + deal.file())
                    .bearer(one.token)
                    .get()
                    .status();
            one.expect(crossed == 404, "gave a file by way of another record");
        }
    }

    private void restList(MatrixCase one) {
        Answer answer = http.to(one.api() + "/forms/deal/records?limit=100")
                .bearer(one.token)
                .get();
        one.expect(answer.status() == (one.sees() ? 200 : 403), "answered " + answer.status() + " for a list");
        one.scan(answer.body());
        if (answer.status() == 200) {
            for (JsonNode record : answer.json().path("records")) {
                exactly(one, record);
            }
        }
    }

    private void restGet(MatrixCase one) {
        Deal deal = one.any();
        Answer answer = http.to(one.api() + "/forms/deal/records/" + deal.id())
                .bearer(one.token)
                .get();
        one.scan(answer.body());
        one.expect(answer.status() == (one.known.sees(deal) ? 200 : 404), "answered " + answer.status());
        if (answer.status() == 200) {
            exactly(one, answer.json());
        }
        Deal other = one.world.deals.getFirst();
        int elsewhere = http.to(one.api() + "/forms/area/records/" + other.id())
                .bearer(one.token)
                .get()
                .status();
        one.expect(elsewhere == 404, "opened a record by way of another form: " + elsewhere);
    }

    /** Holds all that is kept of one person, whatever the fields' rights, and nothing of others. */
    private void personalArchive(MatrixCase one) throws IOException {
        Deal deal = one.any();
        boolean may = one.handlesPersonalData && one.known.sees(deal);
        var archive = new ByteArrayOutputStream();
        try {
            personal.export(one.actor, one.world.deal, deal.id(), archive);
            one.expect(may, "gave out what is kept of a person without the right to");
        } catch (Forbidden | NotFound e) {
            one.expect(!may, "refused what is kept of a person to somebody with the right to it");
            one.expect(archive.size() == 0, "refused, and gave out all the same");
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                one.scan(text, (other, field) -> other.equals(deal) ? Right.READ : Right.HIDDEN);
            }
        }
    }

    private void openApi(MatrixCase one) {
        Answer answer = http.to(one.api() + "/openapi.json").bearer(one.token).get();
        one.scan(answer.body());
        if (answer.status() == 200) {
            JsonNode properties = answer.json().at("/components/schemas/deal/properties");
            for (String field : Deal.FIELDS) {
                one.expect(
                        !properties.has(field) || one.known.meets(field), "describes " + field + ", hidden everywhere");
            }
        }
    }

    static String value(Deal deal, String field) {
        return switch (field) {
            case "name" -> deal.name();
            case "region" -> deal.region();
            case "owner" -> deal.owner();
            case "phone" -> deal.phone();
            case "amount" -> String.valueOf(deal.amount());
            case "note" -> deal.note();
            case "grade" -> deal.grade();
            case "area" -> deal.area();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static Condition asking(String field, String value) {
        if (field.equals("note")) {
            return new Condition.Compare(field, Operator.CONTAINS, new ConditionValue.Literal(Json.node(value)));
        }
        return Condition.eq(field, field.equals("amount") ? Integer.valueOf(value) : value);
    }

    private static void same(MatrixCase one, List<FormRecord> found, List<Deal> expected) {
        Set<Object> ids = found.stream().map(FormRecord::id).collect(Collectors.toSet());
        Set<Object> should = new HashSet<>();
        expected.forEach(deal -> should.add(deal.id()));
        one.expect(ids.equals(should), "listed " + ids.size() + " records instead of " + should.size());
    }

    /** Every field of a record as it may be known: no more, and no less. */
    private static void exactly(MatrixCase one, FormRecord record) {
        one.world.deals.stream().filter(deal -> deal.id().equals(record.id())).forEach(deal -> {
            for (String field : Deal.FIELDS) {
                Right right = one.known.right(deal, field);
                boolean has = field.equals("file") ? deal.file() != null : true;
                one.expect(
                        record.values().containsKey(field) == (has && right.reads()),
                        "shows " + field + " as " + right);
                one.expect(
                        record.masked().containsKey(field) == (has && right == Right.MASKED),
                        "masks " + field + " as " + right);
            }
            one.scan(record.toString());
        });
    }

    private static void exactly(MatrixCase one, JsonNode record) {
        String id = record.path("id").asString("");
        one.world.deals.stream().filter(deal -> deal.id().toString().equals(id)).forEach(deal -> {
            for (String field : Deal.FIELDS) {
                Right right = one.known.right(deal, field);
                boolean has = field.equals("file") ? deal.file() != null : true;
                one.expect(
                        record.path("values").has(field) == (has && right.reads()),
                        "answers " + field + " as " + right);
            }
        });
    }
}
