package io.formwork.ui.dashboard;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    final Select<String> type = new Select<>();
    final TextField zh = new TextField();
    final TextField en = new TextField();
    final MultiSelectComboBox<String> shown = ComponentTexts.apply(new MultiSelectComboBox<>());
    final Select<String> grain = new Select<>();
    final Select<String> by = new Select<>();
    final Select<String> compare = new Select<>();
    final IntegerField limit = new IntegerField(text("dashboards.card.limit"));
    final Checkbox stacked = new Checkbox(text("dashboards.card.stacked"));
    final TextArea textZh = new TextArea();
    final TextArea textEn = new TextArea();
    final CardPlace place;

    CardDialog(ObjectNode card, DashboardMaterial material, Actor actor, String app) {
        this.card = card;
        this.material = material;
        this.language = actor.language();
        place = new CardPlace(card);
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
        Div fields = new Div(type, shown, offer, by, grain, compare, limit, stacked, zh, en, textZh, textEn);
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
        select(
                type,
                "type",
                Arrays.stream(DashboardCard.Type.values())
                        .map(DashboardCard.Type::code)
                        .toList());
        select(grain, "grain", Arrays.stream(Grain.values()).map(Grain::code).toList());
        select(
                compare,
                "compare",
                Arrays.stream(Baseline.values()).map(Baseline::code).toList());
        type.setValue(card.path("type").asString("number"));
        grain.setValue(card.path("grain").asString("none"));
        compare.setValue(card.path("compare").asString("none"));
        LocalizedText title = LocalizedText.of(card.get("title"));
        words(zh, "zh", title.in(Language.ZH));
        words(en, "en", title.in(Language.EN));
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
        LocalizedText body = LocalizedText.of(card.get("text"));
        textZh.setLabel(text("dashboards.card.text-zh"));
        textEn.setLabel(text("dashboards.card.text-en"));
        textZh.setValue(body.in(Language.ZH));
        textEn.setValue(body.in(Language.EN));
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
        textZh.setVisible(isText);
        textEn.setVisible(isText);
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
        card.set("title", title().toJson());
        card.remove(List.of("metric", "metrics", "grain", "by", "compare", "limit", "stacked", "text"));
        if (is(DashboardCard.Type.TEXT)) {
            card.set(
                    "text",
                    LocalizedText.of(textZh.getValue(), textEn.getValue()).toJson());
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

    /** Without words of its own a card is named for its metric. */
    private LocalizedText title() {
        if (zh.isEmpty() && en.isEmpty()) {
            return shown.getValue().stream()
                    .findFirst()
                    .map(key -> metric(key).label())
                    .orElse(LocalizedText.EMPTY);
        }
        return LocalizedText.of(
                zh.isEmpty() ? en.getValue() : zh.getValue(), en.isEmpty() ? zh.getValue() : en.getValue());
    }

    private void put(String name, Select<String> select) {
        if (select.isVisible() && select.getValue() != null && !"none".equals(select.getValue())) {
            card.put(name, select.getValue());
        }
    }

    private void select(Select<String> select, String name, List<String> items) {
        select.setLabel(text("dashboards.card." + name));
        select.setItems(items);
        select.setItemLabelGenerator(code -> text("dashboards.card." + name + "." + code.toLowerCase(Locale.ROOT)));
    }

    private static void words(TextField field, String language, String value) {
        field.setLabel(text("dashboards.card.title-" + language));
        field.setValue(value);
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
