package io.formwork.ui.dashboard;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.formwork.dashboard.DashboardCard;
import io.formwork.metric.Baseline;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricDefinition;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.ComponentTexts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a card shows, and where it stands for those who do not drag. */
final class CardDialog {

    private final ObjectNode card;
    private final Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
    private final Language language;
    final Select<String> type = new Select<>();
    final TextField zh = new TextField();
    final TextField en = new TextField();
    final MultiSelectComboBox<String> shown = ComponentTexts.apply(new MultiSelectComboBox<>());
    final Select<String> grain = new Select<>();
    final Select<String> by = new Select<>();
    final Select<String> compare = new Select<>();
    final TextArea textZh = new TextArea();
    final TextArea textEn = new TextArea();
    final Map<String, IntegerField> place = new LinkedHashMap<>();

    CardDialog(ObjectNode card, List<MetricDefinition> metrics, Language language) {
        this.card = card;
        this.language = language;
        metrics.forEach(metric -> this.metrics.put(metric.key().key(), metric));
        fill();
    }

    /** @param changed told the card as it was set */
    ActionDialog open(String title, String verb, Consumer<ObjectNode> changed) {
        ActionDialog[] dialog = new ActionDialog[1];
        dialog[0] = new ActionDialog(title, verb, () -> {
            if (!isComplete()) {
                return;
            }
            changed.accept(result());
            dialog[0].close();
        });
        Div fields = new Div(type, shown, zh, en, grain, by, compare, textZh, textEn);
        place.values().forEach(fields::add);
        fields.addClassName("fw-card-fields");
        dialog[0].content(fields).wide("640px").open();
        return dialog[0];
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
        by.setEmptySelectionAllowed(true);
        offerGroups();
        shown.addValueChangeListener(event -> offerGroups());
        LocalizedText body = LocalizedText.of(card.get("text"));
        textZh.setLabel(text("dashboards.card.text-zh"));
        textEn.setLabel(text("dashboards.card.text-en"));
        textZh.setValue(body.in(Language.ZH));
        textEn.setValue(body.in(Language.EN));
        type.addValueChangeListener(event -> offer());
        for (String name : List.of("x", "y", "w", "h")) {
            IntegerField field = new IntegerField(text("dashboards.card." + name));
            field.setMin(name.equals("w") || name.equals("h") ? 1 : 0);
            field.setMax(name.equals("y") ? 1000 : DashboardCard.COLUMNS);
            field.setValue(card.path(name).asInt(0));
            field.setStepButtonsVisible(true);
            field.setVisible(card.has("id"));
            place.put(name, field);
        }
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
        shown.setVisible(!isText);
        grain.setVisible(is(DashboardCard.Type.LINE) || is(DashboardCard.Type.BAR) || is(DashboardCard.Type.TABLE));
        by.setVisible(!isText && !is(DashboardCard.Type.NUMBER));
        compare.setVisible(is(DashboardCard.Type.NUMBER));
        if (is(DashboardCard.Type.LINE) && "none".equals(grain.getValue())) {
            grain.setValue(Grain.MONTH.code());
        }
    }

    private void offerGroups() {
        String now = by.isEmpty() ? card.path("by").asString("") : by.getValue();
        List<String> fields = shown.getValue().stream()
                .flatMap(key -> metric(key).by().stream())
                .distinct()
                .toList();
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
        return !missing;
    }

    private ObjectNode result() {
        card.put("type", type.getValue());
        card.set("title", title().toJson());
        card.remove(List.of("metric", "metrics", "grain", "by", "compare", "text"));
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
        place.forEach((name, field) -> {
            if (field.isVisible() && field.getValue() != null) {
                card.put(name, field.getValue());
            }
        });
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
