package io.formwork.ui.metric;

import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.PublishedForms;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricService;
import io.formwork.metric.measure.CountMeasure;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.platform.text.Messages;
import io.formwork.ui.definition.DefinitionDialogs;
import io.formwork.ui.definition.DefinitionStarter;
import io.formwork.ui.definition.ProposedKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes metrics where one is missing: the number of a form's records at once, any other in the designer. */
@Singleton
public class NewMetrics {

    private static final String ENDING = "-count";

    private final PublishedForms forms;
    private final MetricService metrics;
    private final DefinitionService definitions;
    private final DefinitionDialogs dialogs;
    private final List<DefinitionStarter> starters;
    private final Messages messages;

    NewMetrics(
            PublishedForms forms,
            MetricService metrics,
            DefinitionService definitions,
            DefinitionDialogs dialogs,
            List<DefinitionStarter> starters,
            Messages messages) {
        this.forms = forms;
        this.metrics = metrics;
        this.definitions = definitions;
        this.dialogs = dialogs;
        this.starters = starters;
        this.messages = messages;
    }

    /** The number of a form's records by the time when they were made; no form when that is empty. */
    public static ObjectNode count(String form, LocalizedText label) {
        ObjectNode document = Json.object();
        document.set("label", label.toJson());
        if (!form.isEmpty()) {
            document.put("form", form);
        }
        document.put("time", SystemFields.CREATED_AT);
        document.putObject("measure").put("type", "count");
        return document;
    }

    /** The forms whose records no metric counts yet. */
    public List<FormDefinition> uncounted(Actor actor, String app) {
        List<MetricDefinition> known = metrics.list(actor, app);
        return forms.list(app).stream()
                .filter(form -> known.stream().noneMatch(metric -> counts(metric, form)))
                .toList();
    }

    private static boolean counts(MetricDefinition metric, FormDefinition form) {
        return metric.measure() instanceof CountMeasure
                && metric.where() instanceof Condition.Always
                && metric.form().equals(Optional.of(form.key()));
    }

    /** Publishes the number of a form's records, to be split by each of its choices. */
    public MetricDefinition count(Actor actor, FormDefinition form) {
        ObjectNode document = count(
                form.key().key(),
                LocalizedText.of(
                        messages.text(
                                Language.ZH,
                                "metrics.new.count-name",
                                form.label().in(Language.ZH)),
                        messages.text(
                                Language.EN,
                                "metrics.new.count-name",
                                form.label().in(Language.EN))));
        ArrayNode by = document.putArray("by");
        form.fields().stream()
                .filter(field -> field.type().groups() && !field.options().isEmpty())
                .map(FormField::name)
                .forEach(by::add);
        if (by.isEmpty()) {
            document.remove("by");
        }
        Definition draft = definitions.saveDraft(actor, free(actor, form), document, 0);
        definitions.publish(actor, draft.key(), draft.revision(), "");
        return metrics.get(actor, form.key().app(), draft.key().key());
    }

    /** Asks for a name and goes to the designer. */
    public void design(String app) {
        starters.stream()
                .filter(starter -> starter.kind().equals(MetricDefinition.KIND))
                .forEach(starter -> dialogs.create(starter, app));
    }

    private DefinitionKey free(Actor actor, FormDefinition form) {
        String app = form.key().app();
        int room = DefinitionKey.MAX_KEY_LENGTH - ENDING.length();
        String key = ProposedKey.free(
                ProposedKey.of(form.key().key(), room) + ENDING,
                DefinitionKey.MAX_KEY_LENGTH,
                name -> definitions
                        .find(actor, new DefinitionKey(app, MetricDefinition.KIND, name))
                        .isPresent());
        return new DefinitionKey(app, MetricDefinition.KIND, key);
    }
}
