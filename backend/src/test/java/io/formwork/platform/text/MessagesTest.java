package io.formwork.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.platform.config.FormworkSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages messages = new Messages(new Formats.Factory(FormworkSettings.read(name -> null)));
    private final Formats zh = new Formats(Language.ZH, ZoneId.of("Asia/Shanghai"));
    private final Formats en = new Formats(Language.EN, ZoneId.of("Asia/Shanghai"));

    @Test
    void everyKeyIsThereInBothLanguages() {
        assertThat(messages.keysIn(Language.ZH)).isNotEmpty();
        assertThat(messages.keysIn(Language.ZH)).isEqualTo(severalIn(Language.EN));
        assertThat(messages.keysIn(Language.EN).stream().filter(key -> key.endsWith(Messages.ONE)))
                .allMatch(key -> messages.has(Language.EN, key.substring(0, key.length() - Messages.ONE.length())));
    }

    /** Without the texts for one, which Chinese does not tell apart. */
    private Set<String> severalIn(Language language) {
        return messages.keysIn(language).stream()
                .filter(key -> !key.endsWith(Messages.ONE))
                .collect(Collectors.toSet());
    }

    @Test
    void oneIsToldFromSeveralWhereTheLanguageDoes() {
        assertThat(messages.text(Language.EN, "survey.page.stars", 1)).isEqualTo("1 star");
        assertThat(messages.text(Language.EN, "survey.page.stars", 2)).isEqualTo("2 stars");
        assertThat(messages.text(Language.ZH, "survey.page.stars", 1))
                .isEqualTo(messages.text(Language.ZH, "survey.page.stars", 2).replace('2', '1'));
    }

    @Test
    void argumentsAreFilledInTheLanguageOfTheText() {
        assertThat(messages.text(Language.EN, "error.json", 1234, 5))
                .isEqualTo("Not valid JSON at line 1,234, column 5.");
        assertThat(messages.text(Language.ZH, "error.json", 3, 7)).isEqualTo("第 3 行第 7 列不是有效的 JSON。");
    }

    @Test
    void anUnknownKeyShowsItself() {
        assertThat(messages.text(Language.EN, "no.such.key")).isEqualTo("no.such.key");
        assertThat(messages.text(Language.EN, "no.such.key", "a")).isEqualTo("no.such.key [a]");
    }

    @Test
    void datesAndNumbersLookAsPeopleWriteThem() {
        var moment = Instant.parse("2026-11-22T06:05:00Z");

        assertThat(zh.dateTime(moment)).isEqualTo("2026-11-22 14:05");
        assertThat(en.dateTime(moment)).isEqualTo("22 Nov 2026 14:05");
        assertThat(zh.date(LocalDate.of(2026, 1, 2))).isEqualTo("2026-01-02");
        assertThat(en.number(new BigDecimal("1234567.891"))).isEqualTo("1,234,567.891");
        assertThat(en.percent(new BigDecimal("0.2654"), 1)).isEqualTo("26.5%");
        assertThat(zh.money(new BigDecimal("1234.5"), "CNY")).isEqualTo("¥1,234.50");
        assertThat(en.money(new BigDecimal("1234.5"), "USD")).isEqualTo("$1,234.50");
    }
}
