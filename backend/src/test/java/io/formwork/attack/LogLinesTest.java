package io.formwork.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lines of the log, as the settings of the application say what they look like. */
class LogLinesTest {

    @Test
    void whatBringsLineBreaksCannotPassForAnEntry() throws IOException {
        String forged = "2026-01-01 00:00:00.000 ERROR i.f.Login admin came in";

        String written = line("refused: x\n" + forged + "\r\n" + forged + "\u2028" + forged + "\u001B[2K\b\b");

        assertThat(written.lines()).hasSize(1).noneMatch(line -> line.startsWith("2026-01-01"));
        assertThat(written).contains("refused: x 2026").doesNotContain("\u001B", "\b", "\r", "\u2028");
    }

    @Test
    void ordinaryWordsStayAsTheyAre() throws IOException {
        assertThat(line("Waiting for 数据库\tat db:3306 ${7*7} %n")).endsWith(" Waiting for 数据库\tat db:3306 ${7*7} %n\n");
    }

    private static String line(String words) throws IOException {
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        return layout.doLayout(new LoggingEvent(
                LogLinesTest.class.getName(), context.getLogger("test"), Level.WARN, words, null, null));
    }

    private static String pattern() throws IOException {
        try (var file = LogLinesTest.class.getResourceAsStream("/logback.xml")) {
            assertThat(file).isNotNull();
            String settings = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var pattern = Pattern.compile("<pattern>(.*?)</pattern>").matcher(settings);
            assertThat(pattern.find()).isTrue();
            return pattern.group(1).replace("&amp;", "&");
        }
    }
}
