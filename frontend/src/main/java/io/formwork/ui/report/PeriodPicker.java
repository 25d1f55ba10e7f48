package io.formwork.ui.report;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.formwork.report.ReportPeriod;
import io.formwork.ui.component.ComponentTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Chooses the days of a report: a usual period, or any first and last day. */
final class PeriodPicker extends Div {

    private static final int MONTHS_OF_QUARTER = 3;

    /** The usual periods; all but this year and this month are over, so that their numbers do not move any more. */
    enum Preset {
        LAST_12_MONTHS,
        THIS_YEAR,
        THIS_MONTH,
        LAST_YEAR,
        LAST_QUARTER,
        LAST_MONTH,
        OTHER;

        String key() {
            return "reports.period." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    final Select<Preset> preset = new Select<>();
    final DatePicker first = ComponentTexts.apply(new DatePicker());
    final DatePicker last = ComponentTexts.apply(new DatePicker());
    private final LocalDate today;
    private final transient Consumer<ReportPeriod> listener;
    private transient ReportPeriod period;
    private boolean filling;

    PeriodPicker(LocalDate today, Consumer<ReportPeriod> listener) {
        this.today = today;
        this.listener = listener;
        this.period = ReportPeriod.lastTwelveMonths(today);
        addClassName("fw-report-period");
        preset.setLabel(getTranslation("reports.period"));
        preset.setItems(List.of(Preset.values()));
        preset.setItemLabelGenerator(item -> getTranslation(item.key()));
        preset.setValue(Preset.LAST_12_MONTHS);
        first.setLabel(getTranslation("reports.period.first"));
        last.setLabel(getTranslation("reports.period.last"));
        show(period);
        preset.addValueChangeListener(change -> choose(change.getValue()));
        first.addValueChangeListener(change -> typed());
        last.addValueChangeListener(change -> typed());
        add(preset, first, last);
    }

    ReportPeriod period() {
        return period;
    }

    private void choose(Preset chosen) {
        if (chosen == Preset.OTHER || filling) {
            first.focus();
            return;
        }
        take(of(chosen, today));
    }

    static ReportPeriod of(Preset preset, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % MONTHS_OF_QUARTER);
        LocalDate year = today.withDayOfYear(1);
        return switch (preset) {
            case LAST_12_MONTHS, OTHER -> ReportPeriod.lastTwelveMonths(today);
            case THIS_YEAR -> new ReportPeriod(year, year.plusYears(1));
            case THIS_MONTH -> new ReportPeriod(month, month.plusMonths(1));
            case LAST_YEAR -> new ReportPeriod(year.minusYears(1), year);
            case LAST_QUARTER -> new ReportPeriod(quarter.minusMonths(MONTHS_OF_QUARTER), quarter);
            case LAST_MONTH -> new ReportPeriod(month.minusMonths(1), month);
        };
    }

    private void typed() {
        if (filling || first.getValue() == null || last.getValue() == null) {
            return;
        }
        last.setInvalid(last.getValue().isBefore(first.getValue()));
        if (last.isInvalid()) {
            last.setErrorMessage(getTranslation("reports.period.backwards"));
            return;
        }
        filling = true;
        preset.setValue(Preset.OTHER);
        filling = false;
        take(new ReportPeriod(first.getValue(), last.getValue().plusDays(1)));
    }

    private void take(ReportPeriod chosen) {
        show(chosen);
        period = chosen;
        listener.accept(chosen);
    }

    private void show(ReportPeriod shown) {
        filling = true;
        first.setValue(shown.from());
        last.setValue(shown.lastDay());
        last.setInvalid(false);
        filling = false;
    }
}
