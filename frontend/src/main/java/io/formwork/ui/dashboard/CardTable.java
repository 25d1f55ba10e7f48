package io.formwork.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import io.formwork.dashboard.CardResult;
import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.platform.text.Language;
import io.formwork.ui.metric.MetricScreens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A table of groups by metrics; each number opens what stands behind it. */
final class CardTable extends Div {

    private final transient MetricScreens screens;
    private final Language language;

    CardTable(MetricScreens screens, Language language, CardResult result) {
        this.screens = screens;
        this.language = language;
        addClassName("fw-dashcard__table");
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell()
                .setText(result.results().stream()
                        .map(MetricResult::byLabel)
                        .filter(label -> !label.isEmpty())
                        .findFirst()
                        .orElse(""));
        result.results()
                .forEach(each ->
                        head.addHeaderCell().setText(each.metric().label().in(language)));
        rows(result).forEach((key, label) -> {
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell().setText(label);
            for (int i = 0; i < result.results().size(); i++) {
                row.addDataCell()
                        .add(cell(result.queries().get(i), result.results().get(i), key));
            }
        });
        add(table);
    }

    private static Map<Row, String> rows(CardResult result) {
        Map<Row, String> rows = new LinkedHashMap<>();
        for (MetricResult each : result.results()) {
            each.points().forEach(point -> rows.putIfAbsent(Row.of(point), label(point)));
        }
        return rows;
    }

    private static String label(MetricPoint point) {
        String period = point.period() == null ? "" : point.period().toString();
        return point.groupLabel().isEmpty() ? period : (period + " " + point.groupLabel()).strip();
    }

    private record Row(Optional<String> period, Optional<String> group) {

        static Row of(MetricPoint point) {
            return new Row(
                    Optional.ofNullable(point.period()).map(Object::toString), Optional.ofNullable(point.group()));
        }
    }

    private Component cell(MetricQuery query, MetricResult result, Row row) {
        Optional<MetricPoint> point = result.points().stream()
                .filter(each -> Row.of(each).equals(row))
                .findFirst();
        NativeButton button =
                new NativeButton(point.map(each -> screens.format().text(result, each.value(), language))
                        .orElse("–"));
        button.setEnabled(point.isPresent());
        point.ifPresent(each -> button.addClickListener(
                click -> screens.open(screens.metrics().at(screens.user().actor(), query, each))));
        point.filter(MetricPoint::few).ifPresent(few -> button.addClassName("fw-few"));
        return button;
    }
}
