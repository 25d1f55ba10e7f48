package io.formwork.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.metric.chart.ChartStyle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Charts are drawn by code that knows no style sheet, in the colours of the style sheet. */
class ChartColorsTest {

    private static final Pattern TOKEN =
            Pattern.compile("--(?:fw|aura)-([a-z-]+): oklch\\(([0-9.]+) ([0-9.]+) ([0-9.]+)\\);");
    private static final String ACCENT = "accent-color-light";

    private final Map<String, String> tokens = tokens();

    @Test
    void optionsHaveTheColoursOfTheirBadges() {
        assertThat(ChartStyle.NAMED)
                .isNotEmpty()
                .allSatisfy((name, color) -> assertThat(tokens).containsEntry(name, color));
    }

    @Test
    void theFirstSeriesHasTheAccentAndTheOthersColoursOfOptions() {
        assertThat(ChartStyle.PALETTE).startsWith(tokens.get(ACCENT)).doesNotHaveDuplicates();
        assertThat(ChartStyle.PALETTE.subList(1, ChartStyle.PALETTE.size()))
                .containsExactlyInAnyOrderElementsOf(ChartStyle.NAMED.values());
    }

    @Test
    void wordsAndLinesHaveThoseOfTheScreens() {
        assertThat(tokens)
                .containsEntry("ink", ChartStyle.INK)
                .containsEntry("ink-soft", ChartStyle.SOFT)
                .containsEntry("line", ChartStyle.LINE);
    }

    private static Map<String, String> tokens() {
        Map<String, String> tokens = new HashMap<>();
        Matcher token = TOKEN.matcher(styleSheet());
        while (token.find()) {
            tokens.put(
                    token.group(1),
                    hex(
                            Double.parseDouble(token.group(2)),
                            Double.parseDouble(token.group(3)),
                            Math.toRadians(Double.parseDouble(token.group(4)))));
        }
        return tokens;
    }

    private static String styleSheet() {
        try (InputStream in = ChartColorsTest.class.getResourceAsStream("/META-INF/resources/formwork/tokens.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Oklch to sRGB, by the matrices of its definition. */
    private static String hex(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return String.format(
                "#%02x%02x%02x",
                channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static int channel(double linear) {
        double light = Math.max(0, linear);
        double curved = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.min(1, curved));
    }
}
