package io.formwork.ui.report.designer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.condition.ConditionBuilder;
import io.formwork.ui.form.field.FieldContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which records a section shows, and in which order. */
final class RecordChoice extends Div {

    private static final String WHERE = "where";
    private static final String SORT = "sort";
    private static final String DESCENDING = "desc";
    private static final int MOST_SORTS = 3;

    private final Language language;
    private final transient List<FormField> fields;
    private final transient Consumer<Consumer<ObjectNode>> change;
    final ConditionBuilder where;
    final transient List<ComboBox<FormField>> sorting = new ArrayList<>();

    /** @param change does one change to the section */
    RecordChoice(ObjectNode section, FormDefinition form, FieldContext context, Consumer<Consumer<ObjectNode>> change) {
        this.language = context.language();
        this.change = change;
        fields = Stream.concat(form.fields().stream(), SystemFields.all().stream())
                .toList();
        where = new ConditionBuilder(fields, context);
        addClassName("fw-report-choice");
        Condition present = Condition.parse(section.get(WHERE));
        where.setCondition(present);
        where.addChangeListener(() -> filter(present));
        add(words("reports.section.where"), where, words("reports.section.sort"));
        JsonNode sorts = section.path(SORT);
        for (int place = 0; place < Math.min(sorts.size() + 1, MOST_SORTS); place++) {
            add(sort(place, sorts.path(place)));
        }
    }

    /** A line that is not complete yet changes nothing. */
    private void filter(Condition present) {
        JsonNode composed = where.condition().toJson();
        if (!composed.equals(present.toJson())) {
            change.accept(section -> {
                if (composed.isEmpty()) {
                    section.remove(WHERE);
                } else {
                    section.set(WHERE, composed);
                }
            });
        }
    }

    private Component sort(int place, JsonNode present) {
        ComboBox<FormField> field = new ComboBox<>();
        sorting.add(field);
        field.setItems(fields.stream().filter(each -> each.type().sortable()).toList());
        field.setItemLabelGenerator(each -> each.label().in(language));
        field.setAriaLabel(getTranslation("reports.section.sort"));
        field.setPlaceholder(getTranslation(place == 0 ? "reports.section.sort.none" : "reports.section.sort.then"));
        field.setClearButtonVisible(true);
        fields.stream()
                .filter(each -> each.name().equals(present.path("field").asString("")))
                .findFirst()
                .ifPresent(field::setValue);
        Select<Boolean> direction = new Select<>();
        direction.setItems(false, true);
        direction.setItemLabelGenerator(
                down -> getTranslation(down ? "reports.section.sort.desc" : "reports.section.sort.asc"));
        direction.setAriaLabel(getTranslation("reports.section.sort.direction"));
        direction.setValue(present.path("direction").asString("").equals(DESCENDING));
        direction.setEnabled(field.getValue() != null);
        field.addValueChangeListener(picked -> sort(place, picked.getValue(), direction.getValue()));
        direction.addValueChangeListener(picked -> sort(place, field.getValue(), picked.getValue()));
        Div row = new Div(field, direction);
        row.addClassName("fw-report-sort");
        return row;
    }

    private void sort(int place, @Nullable FormField field, boolean descending) {
        change.accept(section -> {
            ArrayNode sorts = section.withArray(SORT);
            if (place < sorts.size()) {
                sorts.remove(place);
            }
            if (field != null) {
                sorts.insert(
                        place,
                        Json.object().put("field", field.name()).put("direction", descending ? DESCENDING : "asc"));
            }
            if (sorts.isEmpty()) {
                section.remove(SORT);
            }
        });
    }

    private Span words(String key) {
        Span words = new Span(getTranslation(key));
        words.addClassName("fw-setting__label");
        return words;
    }
}
