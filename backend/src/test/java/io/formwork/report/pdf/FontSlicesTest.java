package io.formwork.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FontSlicesTest {

    private final FontSlices slices = new FontSlices();

    @Test
    void commonTextNeedsNone() {
        assertThat(slices.neededFor("客户绩效 Customer performance 2026，85.2%——《好》"))
                .isEmpty();
    }

    @Test
    void signsThatTheMainFilesLackNeedTheirSliceAndNoOther() {
        assertThat(slices.neededFor("室温 25℃")).hasSize(1);
        assertThat(slices.neededFor("① ② ③ → ★")).hasSizeBetween(2, 3);
    }
}
