package io.formwork.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class WoffFontTest {

    @Test
    void theUnpackedFontHasTheGlyphsOfCommonChinese() throws Exception {
        byte[] font = FontFiles.trueType("chinese-simplified", 400);

        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            var glyphs = parsed.getUnicodeCmapLookup();
            assertThat("客户绩效总结《》——……，。！？“”".codePoints()).allMatch(point -> glyphs.getGlyphId(point) > 0);
            assertThat(parsed.getNumberOfGlyphs()).isGreaterThan(8_000);
        }
    }

    @Test
    void aFileThatIsNoFontIsRefused() {
        assertThatThrownBy(() -> WoffFont.toTrueType(new byte[64]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Not a WOFF");
    }
}
