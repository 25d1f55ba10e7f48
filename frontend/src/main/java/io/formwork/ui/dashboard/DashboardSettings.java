package io.formwork.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.dashboard.DashboardFilter;
import io.formwork.dashboard.PeriodPreset;
import io.formwork.form.FormField;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.ComponentTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a dashboard is called, the period it opens with, and by which fields its readers may filter it. */
final class DashboardSettings {

    private static final String FILTERS = "filters";
    private static final String FIELD = "field";
    private static final String PERIOD = DashboardFilter.Type.PERIOD.name().toLowerCase(java.util.Locale.ROOT);

    private final Map<String, TextField> words = new LinkedHashMap<>();
    final Select<String> period = new Select<>();
    final MultiSelectComboBox<FormField> fields = ComponentTexts.apply(new MultiSelectComboBox<>());
    private final ObjectNode document;
    private final Consumer<Consumer<ObjectNode>> change;
    private final ActionDialog dialog =
            new ActionDialog(translate("dashboards.settings"), translate("dashboards.apply"), this::submit);

    /**
     * @param offered the fields with options that the cards' metrics know
     * @param change does one change to the document
     */
    DashboardSettings(
            ObjectNode document, List<FormField> offered, Language language, Consumer<Consumer<ObjectNode>> change) {
        this.document = document;
        this.change = change;
        Div content = new Div();
        content.addClassName("fw-card-fields");
        for (String part : List.of("label", "description")) {
            for (Language each : Language.values()) {
                TextField field = new TextField(translate("dashboards.settings." + part + "." + each.code()));
                field.setValue(document.path(part).path(each.code()).asString(""));
                words.put("/" + part + "/" + each.code(), field);
                content.add(field);
            }
        }
        period.setLabel(translate("dashboards.settings.period"));
        period.setItems(PeriodPreset.codes());
        period.setItemLabelGenerator(code -> translate("dashboards.period." + code));
        period.setValue(filters().stream()
                .filter(filter -> PERIOD.equals(filter.path("type").asString("")))
                .map(filter -> filter.path("default").asString(""))
                .filter(PeriodPreset.codes()::contains)
                .findFirst()
                .orElse(PeriodPreset.LAST_12_MONTHS.code()));
        fields.setLabel(translate("dashboards.settings.fields"));
        fields.setHelperText(
                translate(offered.isEmpty() ? "dashboards.settings.no-fields" : "dashboards.settings.fields-help"));
        fields.setItems(offered);
        fields.setItemLabelGenerator(field -> field.label().in(language));
        fields.setValue(chosen(offered));
        content.add(period, fields);
        dialog.content(content).wide("640px");
    }

    void open() {
        dialog.open();
    }

    void submit() {
        change.accept(this::write);
        dialog.close();
    }

    private List<JsonNode> filters() {
        List<JsonNode> filters = new ArrayList<>();
        document.path(FILTERS).forEach(filters::add);
        return filters;
    }

    private Set<FormField> chosen(List<FormField> offered) {
        Set<FormField> chosen = new LinkedHashSet<>();
        filters()
                .forEach(filter -> offered.stream()
                        .filter(field -> field.name().equals(filter.path(FIELD).asString("")))
                        .forEach(chosen::add));
        return chosen;
    }

    private void write(ObjectNode next) {
        next.set("label", text("label").toJson());
        LocalizedText description = text("description");
        if (description.isEmpty()) {
            next.remove("description");
        } else {
            next.set("description", description.toJson());
        }
        List<JsonNode> known = filters();
        ArrayNode filters = next.putArray(FILTERS);
        filters.addObject().put("id", PERIOD).put("type", PERIOD).put("default", period.getValue());
        for (FormField field : fields.getValue()) {
            filters.add(known.stream()
                    .filter(filter -> field.name().equals(filter.path(FIELD).asString("")))
                    .findFirst()
                    .orElseGet(() -> filter(next, field)));
        }
    }

    private static ObjectNode filter(ObjectNode next, FormField field) {
        return next.objectNode().put("id", field.id()).put("type", FIELD).put(FIELD, field.name());
    }

    /** In one language at least; what is empty is called as in the other. */
    private LocalizedText text(String part) {
        String zh = value(part, Language.ZH);
        String en = value(part, Language.EN);
        return LocalizedText.of(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    private String value(String part, Language language) {
        TextField field = words.get("/" + part + "/" + language.code());
        return field == null ? "" : field.getValue().strip();
    }
}
