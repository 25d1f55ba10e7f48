package io.formwork.ui.dashboard;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.formwork.dashboard.DashboardFilter;
import io.formwork.dashboard.DashboardQuery;
import io.formwork.dashboard.PeriodPreset;
import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.ComponentTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of a page: period, and fields with options. */
final class FilterBar extends Div {

    private static final String CUSTOM = "custom";

    private final Runnable changed;
    private final LocalDate today;
    private DashboardQuery query;
    final Select<String> period = new Select<>();
    final DatePicker from = ComponentTexts.apply(new DatePicker());
    final DatePicker last = ComponentTexts.apply(new DatePicker());

    FilterBar(DashboardQuery start, LocalDate today, Runnable changed) {
        this.query = start;
        this.today = today;
        this.changed = changed;
        addClassName("fw-filters");
        List<String> items = new ArrayList<>(PeriodPreset.codes());
        items.add(CUSTOM);
        period.setItems(items);
        period.setItemLabelGenerator(code -> getTranslation("dashboards.period." + code));
        period.setAriaLabel(getTranslation("dashboards.period"));
        period.setValue(PeriodPreset.codes().stream()
                .filter(code -> isPreset(code, start))
                .findFirst()
                .orElse(CUSTOM));
        period.addValueChangeListener(event -> choose(event.getValue()));
        from.setValue(start.from());
        last.setValue(start.to().minusDays(1));
        from.setAriaLabel(getTranslation("dashboards.from"));
        last.setAriaLabel(getTranslation("dashboards.last"));
        from.addValueChangeListener(event -> chooseDays(event.isFromClient()));
        last.addValueChangeListener(event -> chooseDays(event.isFromClient()));
        from.setVisible(CUSTOM.equals(period.getValue()));
        last.setVisible(from.isVisible());
        add(period, from, last);
    }

    DashboardQuery query() {
        return query;
    }

    void addField(DashboardFilter filter, FormField field, Language language) {
        Select<String> select = new Select<>();
        String label = filter.label().isEmpty()
                ? field.label().in(language)
                : filter.label().in(language);
        select.setAriaLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("dashboards.all", label));
        select.setItems(field.options().stream().map(FieldOption::value).toList());
        select.setItemLabelGenerator(value -> value == null
                ? getTranslation("dashboards.all", label)
                : field.option(value).map(option -> option.label().in(language)).orElse(value));
        select.addValueChangeListener(event -> choose(field.name(), event.getValue()));
        add(select);
    }

    private boolean isPreset(String code, DashboardQuery start) {
        return PeriodPreset.find(code)
                .map(preset -> preset.days(today))
                .filter(days -> days.from().equals(start.from()) && days.to().equals(start.to()))
                .isPresent();
    }

    private void choose(String code) {
        boolean custom = CUSTOM.equals(code);
        from.setVisible(custom);
        last.setVisible(custom);
        PeriodPreset.find(code).map(preset -> preset.days(today)).ifPresent(days -> {
            from.setValue(days.from());
            last.setValue(days.to().minusDays(1));
            set(new DashboardQuery(days.from(), days.to(), query.fields()));
        });
    }

    private void chooseDays(boolean byPerson) {
        LocalDate first = from.getValue();
        LocalDate end = last.getValue();
        if (byPerson && first != null && end != null && !end.isBefore(first)) {
            set(new DashboardQuery(first, end.plusDays(1), query.fields()));
        }
    }

    private void choose(String field, @Nullable String value) {
        Map<String, String> fields = new LinkedHashMap<>(query.fields());
        fields.remove(field);
        if (value != null && !value.isEmpty()) {
            fields.put(field, value);
        }
        set(new DashboardQuery(query.from(), query.to(), fields));
    }

    private void set(DashboardQuery next) {
        query = next;
        changed.run();
    }
}
