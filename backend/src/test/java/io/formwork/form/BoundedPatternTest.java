package io.formwork.form;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of designers, the harmful ones among them. */
class BoundedPatternTest {

    @ParameterizedTest
    @CsvSource({
        "^[A-Z]{2}[0-9]+$, AB12,  true",
        "^[A-Z]{2}[0-9]+$, ab12,  false",
        "[0-9],            x1x,   true",
        "^\\p{IsHan}+$,    客户,  true",
    })
    void aPatternFitsAsItAlwaysDid(String pattern, String value, boolean fits) {
        assertThat(BoundedPattern.of(pattern).matches(value)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"^(a+)+$", "^(a|aa)+$", "^(a|a?)+$", "^(([a-z])+.)+[A-Z]([a-z])+$", "^(.*a){25}$", "(.|\\n)*b"})
    void aPatternThatTakesForEverRefusesTheValueSoon(String pattern) {
        String value = "a".repeat(20_000) + "!";
        long start = System.nanoTime();

        boolean fits = BoundedPattern.of(pattern).matches(value);

        assertThat(fits).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void theRulesOfAFormUseIt() {
        var form = aForm().with("code", "text", schema -> schema.put("pattern", "^(a+)+$"))
                .definition();
        var values = io.formwork.platform.json.Json.object().put("code", "a".repeat(200) + "!");
        long start = System.nanoTime();

        assertThat(new FormRules(form).validate(values))
                .singleElement()
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo("pattern"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
}
