package io.formwork.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.report.ReportPeriod;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodPickerTest {

    @ParameterizedTest
    @CsvSource({
        "LAST_12_MONTHS, 2026-11-22, 2025-11-01, 2026-11-01",
        "THIS_YEAR, 2026-11-22, 2026-01-01, 2027-01-01",
        "LAST_YEAR, 2026-11-22, 2025-01-01, 2026-01-01",
        "LAST_QUARTER, 2026-11-22, 2026-07-01, 2026-10-01",
        "LAST_QUARTER, 2026-01-01, 2025-10-01, 2026-01-01",
        "LAST_MONTH, 2026-03-31, 2026-02-01, 2026-03-01",
        "LAST_MONTH, 2026-01-15, 2025-12-01, 2026-01-01",
        "THIS_MONTH, 2026-12-31, 2026-12-01, 2027-01-01"
    })
    void aUsualPeriodIsMadeOfWholeMonths(PeriodPicker.Preset preset, LocalDate today, LocalDate from, LocalDate to) {
        assertThat(PeriodPicker.of(preset, today)).isEqualTo(new ReportPeriod(from, to));
    }
}
