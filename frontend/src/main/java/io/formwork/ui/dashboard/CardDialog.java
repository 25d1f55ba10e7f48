package io.formwork.ui.dashboard;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import io.formwork.dashboard.DashboardCard;
import io.formwork.identity.Actor;
import io.formwork.metric.Baseline;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricDefinition;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.ComponentTexts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a card shows, and where it stands for those who do not drag. */
final class CardDialog {

    private static final int MOST_GROUPS = 50;

    private final ObjectNode card;
    private final Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
    private final DashboardMaterial material;
    private final Map<String, String> groupLabels = new LinkedHashMap<>();
    private final Language language;
    private Consumer<ObjectNode> changed = card -> {};
    private @Nullable ActionDialog dialog;
    final MetricOffer offer;
    final CodeSelect type = new CodeSelect("type", DashboardCard.Type.values(), DashboardCard.Type::code);
    final CardWords words;
    final MultiSelectComboBox<String> shown = ComponentTexts.apply(new MultiSelectComboBox<>());
    final CodeSelect grain = new CodeSelect("grain", Grain.values(), Grain::code);
    final Select<String> by = new Select<>();
    final CodeSelect compare = new CodeSelect("compare", Baseline.values(), Baseline::code);
    final IntegerField limit = new IntegerField(text("dashboards.card.limit"));
    final Checkbox stacked = new Checkbox(text("dashboards.card.stacked"));
    final CardPlace place;

    CardDialog(ObjectNode card, DashboardMaterial material, Actor actor, String app) {
        this.card = card;
        this.material = material;
        this.language = actor.language();
        place = new CardPlace(card);
        words = new CardWords(card);
        material.metrics(actor, app).forEach(metric -> metrics.put(metric.key().key(), metric));
        offer = new MetricOffer(material.newMetrics(), actor, app, metrics.isEmpty(), this::made);
        fill();
    }

    /** A metric that was made just now is the one that is wanted. */
    private void made(MetricDefinition metric) {
        String key = metric.key().key();
        Set<String> chosen = new LinkedHashSet<>(is(DashboardCard.Type.NUMBER) ? Set.of() : shown.getValue());
        metrics.put(key, metric);
        shown.setItems(metrics.keySet());
        chosen.add(key);
        shown.setValue(chosen);
        shown.setVisible(!is(DashboardCard.Type.TEXT));
    }

    /** @param told the card as it was set */
    void open(String title, String verb, Consumer<ObjectNode> told) {
        changed = told;
        dialog = new ActionDialog(title, verb, this::submit);
        Div fields = new Div(type, shown, offer, by, grain, compare, limit, stacked);
        fields.add(words.inputs());
        fields.addClassName("fw-card-fields");
        dialog.content(fields);
        if (card.has("id")) {
            dialog.content(place);
        }
        dialog.wide("640px").open();
    }

    void submit() {
        if (isComplete() && dialog != null) {
            changed.accept(result());
            dialog.close();
        }
    }

    private void fill() {
        type.setValue(card.path("type").asString("number"));
        grain.setValue(card.path("grain").asString("none"));
        compare.setValue(card.path("compare").asString("none"));
        shown.setLabel(text("dashboards.card.metrics"));
        shown.setItems(metrics.keySet());
        shown.setItemLabelGenerator(key -> metric(key).label().in(language));
        card.path("metrics").forEach(metric -> pick(metric));
        pick(card.path("metric"));
        by.setLabel(text("dashboards.card.by"));
        by.setItemLabelGenerator(name -> name == null ? "" : groupLabels.getOrDefault(name, name));
        by.setEmptySelectionAllowed(true);
        by.addValueChangeListener(event -> offer());
        grain.addValueChangeListener(event -> offer());
        offerGroups();
        shown.addValueChangeListener(event -> offerGroups());
        limit.setHelperText(text("dashboards.card.limit-help"));
        limit.setMin(0);
        limit.setMax(MOST_GROUPS);
        limit.setStepButtonsVisible(true);
        limit.setValue(Math.clamp(card.path("limit").asInt(0), 0, MOST_GROUPS));
        stacked.setValue(card.path("stacked").asBoolean(false));
        type.addValueChangeListener(event -> offer());
        offer();
    }

    private MetricDefinition metric(String key) {
        return Objects.requireNonNull(metrics.get(key));
    }

    private void pick(JsonNode metric) {
        if (metrics.containsKey(metric.asString(""))) {
            shown.select(metric.asString(""));
        }
    }

    private void offer() {
        boolean isText = is(DashboardCard.Type.TEXT);
        words.offerText(isText);
        shown.setVisible(!isText && !metrics.isEmpty());
        offer.setVisible(!isText);
        grain.setVisible(is(DashboardCard.Type.LINE) || is(DashboardCard.Type.BAR) || is(DashboardCard.Type.TABLE));
        by.setVisible(!isText && !is(DashboardCard.Type.NUMBER));
        compare.setVisible(is(DashboardCard.Type.NUMBER));
        limit.setVisible(by.isVisible() && !by.isEmpty() && !is(DashboardCard.Type.TABLE));
        stacked.setVisible(is(DashboardCard.Type.BAR) && !"none".equals(grain.getValue()));
        if (is(DashboardCard.Type.LINE) && "none".equals(grain.getValue())) {
            grain.setValue(Grain.MONTH.code());
        }
    }

    private void offerGroups() {
        String now = by.isEmpty() ? card.path("by").asString("") : by.getValue();
        groupLabels.clear();
        shown.getValue().stream()
                .flatMap(key -> material.groups(metric(key)).stream())
                .forEach(field -> groupLabels.put(field.name(), field.label().in(language)));
        List<String> fields = List.copyOf(groupLabels.keySet());
        by.setItems(fields);
        by.setValue(fields.contains(now) ? now : null);
    }

    private boolean is(DashboardCard.Type wanted) {
        return wanted.code().equals(type.getValue());
    }

    private boolean isComplete() {
        boolean missing = !is(DashboardCard.Type.TEXT) && shown.getValue().isEmpty();
        shown.setErrorMessage(text("dashboards.card.choose"));
        shown.setInvalid(missing);
        offer.urge(missing && metrics.isEmpty());
        return !missing;
    }

    private ObjectNode result() {
        card.put("type", type.getValue());
        card.set("title", words.title(this::metricLabel).toJson());
        card.remove(List.of("metric", "metrics", "grain", "by", "compare", "limit", "stacked", "text"));
        if (is(DashboardCard.Type.TEXT)) {
            card.set("text", words.text().toJson());
        } else {
            ArrayNode several = card.putArray("metrics");
            shown.getValue().forEach(several::add);
        }
        put("grain", grain);
        put("by", by);
        put("compare", compare);
        if (limit.isVisible() && limit.getValue() != null && limit.getValue() > 0) {
            card.put("limit", limit.getValue());
        }
        if (stacked.isVisible() && stacked.getValue()) {
            card.put("stacked", true);
        }
        if (card.has("id")) {
            place.write(card);
        }
        return card;
    }

    private LocalizedText metricLabel() {
        return shown.getValue().stream()
                .findFirst()
                .map(key -> metric(key).label())
                .orElse(LocalizedText.EMPTY);
    }

    private void put(String name, Select<String> select) {
        if (select.isVisible() && select.getValue() != null && !"none".equals(select.getValue())) {
            card.put(name, select.getValue());
        }
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
