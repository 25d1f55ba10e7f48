package io.formwork.matrix;

import static io.formwork.form.FormBuilder.aForm;

import io.formwork.attachment.Upload;
import io.formwork.definition.DefinitionKey;
import io.formwork.form.Attachment;
import io.formwork.form.FormBuilder;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.organisation.Outside;
import io.formwork.organisation.StandsFor;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.survey.PublicLinkDraft;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An app with forms, roles, people, records and all that shows them. */
final class MatrixWorld {

    static final int PEOPLE = 12;

    private static final int DEALS = 12;
    private static final int ROLES = 40;
    private static final int OUTSIDE = 4;

    final String app;
    final FormKey deal;
    final FormKey area;
    final List<Deal> deals = new ArrayList<>();
    final List<String> oldNotes = new ArrayList<>();
    final List<String> comments = new ArrayList<>();
    final Map<String, String> areas = new LinkedHashMap<>();
    final List<User> people = new ArrayList<>();
    final Map<String, List<Grant>> roles = new TreeMap<>();
    final Set<String> areaRoles = new TreeSet<>();
    final Set<String> personalRoles = new TreeSet<>();
    final String count;
    final String sum;
    final String noted;
    final String publicPath;
    final MatrixParts parts;

    private final Map<UserId, String> standing = new HashMap<>();
    private final Random random;

    MatrixWorld(MatrixParts parts, Random random, int number) {
        this.parts = parts;
        this.random = random;
        app = "mx" + number + "-" + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36);
        deal = new FormKey(app, "deal");
        area = new FormKey(app, "area");
        forms();
        people();
        roles();
        records();
        outside();
        count = parts.metrics.published(deal, "{\"type\":\"count\"}", "by", "[\"grade\",\"region\"]");
        sum = parts.metrics.published(deal, "{\"type\":\"sum\",\"field\":\"amount\"}");
        noted = parts.metrics.published(
                deal, "{\"type\":\"count\"}", "where", "{\"field\":\"note\",\"op\":\"notEmpty\"}");
        shows();
        publish("survey", "ask", Json.readObject("""
                {"label": {"en": "Ask", "zh": "问"}, "form": "deal", "fields": ["name", "note", "grade"]}"""));
        publicPath = parts.surveys.path(
                parts.surveys.link(new DefinitionKey(app, "survey", "ask"), PublicLinkDraft.named("Poster")));
    }

    private void forms() {
        FormBuilder areaForm = aForm().with("title", "text");
        parts.forms.publishedDocument(area, areaForm.document().put("titleField", "title"));
        FormBuilder dealForm = aForm().with("name", "text")
                .withChoice("region", Rows.REGIONS)
                .with("owner", "member")
                .with("phone", "phone")
                .with("amount", "money")
                .with("note", "long-text")
                .withChoice("grade", "first", "second")
                .withRelation("area", area)
                .with("file", "attachment");
        parts.forms.publishedDocument(deal, dealForm.document().put("titleField", "name"));
    }

    private void people() {
        for (int i = 0; i < PEOPLE; i++) {
            people.add(parts.users.create(
                    Actor.system(), new NewUser(TestUsers.freshLogin(), "P " + i, null, null, false, Language.EN)));
        }
    }

    private void roles() {
        for (int i = 0; i < ROLES; i++) {
            String key = "r" + i;
            List<Grant> grants = IntStream.rangeClosed(0, random.nextInt(3) / 2)
                    .mapToObj(n -> Grant.random(random))
                    .toList();
            roles.put(key, grants);
            ObjectNode document = Json.object();
            document.putObject("label").put("en", key).put("zh", key);
            var array = document.putArray("grants");
            grants.forEach(grant -> array.add(grant.json(deal.key())));
            if (random.nextInt(3) == 0) {
                areaRoles.add(key);
                array.addObject().put("form", area.key()).putArray("actions").add("see");
            }
            document.put("reports", true);
            if (random.nextInt(4) == 0) {
                personalRoles.add(key);
                document.put("personal", true);
            }
            publish("role", key, document);
        }
    }

    private void records() {
        for (int i = 0; i < 3; i++) {
            String title = secret("AR");
            areas.put(
                    parts.records
                            .create(Actor.system(), area, Map.of("title", title), Cause.REST)
                            .id()
                            .toString(),
                    title);
        }
        for (int i = 0; i < DEALS; i++) {
            add(i < 4 ? secret("FI") : null);
        }
    }

    private void outside() {
        for (User user : people.subList(0, OUTSIDE)) {
            String own = List.copyOf(areas.keySet()).get(random.nextInt(areas.size()));
            parts.externals.set(Actor.system(), user.id(), new Outside(new StandsFor(app, area.key(), own)));
            standing.put(user.id(), own);
        }
    }

    private void add(@Nullable String fileText) {
        Map<String, Object> values = values();
        Attachment file = fileText == null ? null : upload(fileText);
        if (file != null) {
            values.put("file", List.of(file.toMap()));
        }
        String old = secret("ON");
        Map<String, Object> first = new LinkedHashMap<>(values);
        first.put("note", old);
        var created = parts.records.create(Actor.system(), deal, first, Cause.REST);
        parts.records.update(Actor.system(), deal, created.id(), Map.of("note", values.get("note")), -1, Cause.REST);
        String said = secret("CO");
        parts.comments.add(Actor.system(), deal, created.id(), said, Set.of());
        oldNotes.add(old);
        comments.add(said);
        deals.add(of(created.id(), values, file == null ? null : file.id()));
    }

    private Attachment upload(String text) {
        return parts.attachments.upload(
                Actor.system(),
                deal,
                "file",
                new Upload(text + ".txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Values of a record that nobody has seen yet. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", secret("NA"));
        values.put("region", Rows.REGIONS[random.nextInt(Rows.REGIONS.length)]);
        values.put("owner", people.get(random.nextInt(PEOPLE)).id().toString());
        values.put("phone", "139" + (10_000_000 + random.nextInt(89_999_999)));
        // Long enough not to stand within an id or a time by chance.
        values.put("amount", 100_000_000 + random.nextInt(899_999_999));
        values.put("note", secret("NO"));
        values.put("grade", random.nextBoolean() ? "first" : "second");
        values.put("area", List.copyOf(areas.keySet()).get(random.nextInt(areas.size())));
        return values;
    }

    static Deal of(RecordId id, Map<String, Object> values, @Nullable String file) {
        return new Deal(
                id,
                (String) values.get("name"),
                (String) values.get("region"),
                (String) values.get("owner"),
                (String) values.get("phone"),
                (Integer) values.get("amount"),
                (String) values.get("note"),
                (String) values.get("grade"),
                (String) values.get("area"),
                file);
    }

    String secret(String kind) {
        return "Z" + kind + Long.toString(Math.abs(random.nextLong()), 36).toUpperCase(java.util.Locale.ROOT);
    }

    private void shows() {
        publish("dashboard", "board", Json.readObject("""
                {"label": {"en": "Board", "zh": "看板"}, "cards": [
                  {"id": "sum", "type": "number", "x": 0, "y": 0, "w": 3, "h": 2, "metric": "%s"},
                  {"id": "grade", "type": "bar", "x": 3, "y": 0, "w": 3, "h": 2, "metric": "%s", "by": "grade"},
                  {"id": "count", "type": "number", "x": 6, "y": 0, "w": 3, "h": 2, "metric": "%s"}]}""".formatted(sum, count, count)));
        publish("report", "paper", Json.readObject("""
                {"label": {"en": "Paper", "zh": "报告"}, "sections": [
                  {"id": "figures", "type": "metrics", "title": {"en": "Figures"}, "metrics": ["%s", "%s"]},
                  {"id": "cards", "type": "cases", "title": {"en": "Cases"}, "form": "deal", "limit": 50},
                  {"id": "table", "type": "cases", "layout": "table", "title": {"en": "Table"}, "form": "deal",
                   "fields": ["name", "phone", "amount", "note", "area"], "limit": 50}]}""".formatted(sum, count)));
        publish("workflow", "fields", workflow("""
                [{"id": "look", "type": "handle", "label": {"en": "Look"}, "fields": {"phone": "read", "note": "edit"},
                  "assignee": [{"type": "field", "field": "owner"}]}]"""));
        publish("workflow", "plain", workflow("""
                [{"id": "think", "type": "handle", "label": {"en": "Think"},
                  "assignee": [{"type": "field", "field": "owner"}]}]"""));
    }

    /** Never by itself: cases are started by hand. */
    private ObjectNode workflow(String steps) {
        ObjectNode document = Json.object();
        document.putObject("label").put("zh", "流程").put("en", "Flow");
        document.put("form", deal.key());
        document.putObject("trigger")
                .put("on", "created")
                .set("where", Json.parse("{\"field\":\"name\",\"op\":\"eq\",\"value\":\"never\"}"));
        document.set("steps", Json.parse(steps));
        return document;
    }

    void publish(String kind, String key, ObjectNode document) {
        DefinitionKey definition = new DefinitionKey(app, kind, key);
        var draft = parts.definitions.saveDraft(Actor.system(), definition, document, 0);
        parts.definitions.publish(Actor.system(), definition, draft.revision(), "");
    }

    /** Gives a person one to three roles and answers what they come to. */
    MatrixCase next(int person) {
        User user = people.get(person);
        Set<String> held = new TreeSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            held.add("r" + random.nextInt(ROLES));
        }
        parts.roles.set(Actor.system(), user.id(), Map.of(app, held));
        Actor actor = parts.actors.find(user.id()).orElseThrow();
        List<Grant> grants =
                held.stream().flatMap(role -> roles.get(role).stream()).toList();
        boolean seesAreas = held.stream().anyMatch(areaRoles::contains);
        return new MatrixCase(
                this,
                actor,
                parts.testUsers.tokenOf(actor),
                new Known(grants, new Self(user.id().toString(), standing.getOrDefault(user.id(), ""))),
                seesAreas,
                held.stream().anyMatch(personalRoles::contains),
                random);
    }

    void replace(Deal before, Deal after) {
        deals.set(deals.indexOf(before), after);
    }
}
