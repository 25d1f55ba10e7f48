package io.formwork.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.type.AutoNumberFormat;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AutoNumberFormatTest {

    @Test
    void datePartsAndCounterAreFilledIn() {
        var series = new AutoNumberFormat("TS-{yyyy}{MM}-{0000}").series(LocalDate.of(2026, 3, 5));

        assertThat(series).isEqualTo("TS-202603-{0000}");
        assertThat(AutoNumberFormat.number(series, 7)).isEqualTo("TS-202603-0007");
        assertThat(AutoNumberFormat.number(series, 12_345)).isEqualTo("TS-202603-12345");
    }
}
