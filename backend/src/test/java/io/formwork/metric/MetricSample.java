package io.formwork.metric;

import static io.formwork.form.FormBuilder.aForm;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** A form with 1,500 records drawn at random from a fixed seed, blanks and month boundaries among them. */
@Singleton
public class MetricSample {

    static final List<String> CHANNELS = List.of("web", "phone", "visit");

    private final TestForms forms;
    private final RecordService records;
    private final DefinitionService definitions;
    private FormKey form;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    MetricSample(TestForms forms, RecordService records, DefinitionService definitions) {
        this.forms = forms;
        this.records = records;
        this.definitions = definitions;
    }

    public synchronized FormKey form() {
        if (form == null) {
            FormKey key = forms.published(aForm().with("at", "date-time")
                    .with("done", "date-time")
                    .with("day", "date")
                    .withChoice("channel", "web", "phone", "visit")
                    .with("score", "nps")
                    .with("stars", "rating")
                    .with("amount", "money"));
            fill();
            records.createAll(Actor.system(), key, rows, Cause.REST);
            form = key;
        }
        return form;
    }

    List<Map<String, Object>> rows() {
        form();
        return rows;
    }

    private void fill() {
        Random random = new Random(20_261_122);
        Instant start = Instant.parse("2025-09-20T00:00:00Z");
        for (int i = 0; i < 1500; i++) {
            Instant at = i < BOUNDARIES.size()
                    ? Instant.parse(BOUNDARIES.get(i))
                    : start.plusSeconds(random.nextInt(250 * 86_400)).plusMillis(random.nextInt(1000));
            Map<String, Object> row = new HashMap<>();
            row.put("at", at);
            row.put("day", at.atZone(java.time.ZoneOffset.UTC).toLocalDate());
            put(row, random, "done", at.plus(Duration.ofSeconds(random.nextInt(400_000))));
            put(row, random, "channel", CHANNELS.get(random.nextInt(CHANNELS.size())));
            put(row, random, "score", (long) random.nextInt(11));
            put(row, random, "stars", 1L + random.nextInt(5));
            put(row, random, "amount", BigDecimal.valueOf(random.nextInt(200_000), 2));
            rows.add(row);
        }
    }

    /** The last and first moments of days and months in Shanghai and New York, and both changes of New York's clocks. */
    private static final List<String> BOUNDARIES = List.of(
            "2025-10-31T15:59:59.999Z",
            "2025-10-31T16:00:00Z",
            "2025-12-31T15:59:59.999Z",
            "2025-12-31T16:00:00Z",
            "2025-11-01T03:59:59.999Z",
            "2025-11-01T04:00:00Z",
            "2025-11-02T05:59:59Z",
            "2025-11-02T06:00:00Z",
            "2025-12-01T04:59:59.999Z",
            "2025-12-01T05:00:00Z",
            "2026-03-08T06:59:59Z",
            "2026-03-08T07:00:00Z",
            "2026-04-01T03:59:59.999Z",
            "2026-04-01T04:00:00Z");

    private static void put(Map<String, Object> row, Random random, String field, Object value) {
        if (random.nextInt(10) > 0) {
            row.put(field, value);
        }
    }

    /** Publishes a metric over the sample; the settings are JSON members such as {@code "measure": {"type":"count"}}. */
    public String metric(String key, String settings) {
        ObjectNode document = Json.object();
        document.putObject("label").put("zh", key).put("en", key);
        document.put("form", form().key());
        document.put("time", "at");
        Json.readObject("{" + settings + "}")
                .properties()
                .forEach(member -> document.set(member.getKey(), member.getValue()));
        if (document.path("form").isNull()) {
            document.remove(List.of("form", "time"));
        }
        if (document.path("time").isNull()) {
            document.remove("time");
        }
        DefinitionKey name = new DefinitionKey("test", "metric", key);
        int revision = definitions
                .find(Actor.system(), name)
                .map(found -> found.revision())
                .orElse(0);
        var draft = definitions.saveDraft(Actor.system(), name, document, revision);
        definitions.publish(Actor.system(), name, draft.revision(), "");
        return key;
    }
}
