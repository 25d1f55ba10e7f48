package io.formwork.metric.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.definition.DefinitionKey;
import io.formwork.metric.MetricDefinition;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false, startApplication = false)
class MeasuresTest {

    @Inject
    Messages messages;

    @Test
    void everyMeasureAndEachOfItsSettingsHasWordsInBothLanguages() {
        for (Language language : Language.values()) {
            for (MeasureKind kind : Measures.KINDS) {
                assertWords(language, "metric.measure." + kind.type());
                assertWords(language, "metric.measure." + kind.type() + ".text");
                for (MeasureSetting<?> setting : kind.settings()) {
                    assertWords(language, "metric.setting." + setting.name());
                    if (setting instanceof MeasureSetting.OfWord word) {
                        word.words()
                                .forEach(each -> assertWords(language, "metric.setting." + word.name() + "." + each));
                    }
                }
            }
        }
    }

    @Test
    void noTwoMeasuresShareAName() {
        assertThat(Measures.KINDS.stream().map(MeasureKind::type)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"type":"count"}                                          | 0
        {"type":"distinct","field":"a"}                           | 0
        {"type":"average","field":"a"}                            | 1
        {"type":"ratio","numerator":"a","denominator":"b"}        | 1
        """)
    void whatIsCountedIsWhole(String measure, int decimals) {
        assertThat(Measures.parse(Json.parse(measure), "/measure").decimals()).isEqualTo(decimals);
        var metric = Json.object().put("form", "f");
        metric.set("measure", Json.parse(measure));
        var key = new DefinitionKey("a", MetricDefinition.KIND, "m");
        assertThat(MetricDefinition.parse(key, 0, metric).decimals()).isEqualTo(decimals);
        assertThat(MetricDefinition.parse(key, 0, metric.put("decimals", 3)).decimals())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"type":"nonsense"}                                     | /measure/type
        {}                                                      | /measure/type
        {"type":"sum"}                                          | /measure/field
        {"type":"csat","field":"a","satisfied":11}              | /measure/satisfied
        {"type":"percentile","field":"a","p":100}               | /measure/p
        {"type":"duration","from":"a"}                          | /measure/to
        {"type":"duration","from":"a","to":"b","unit":"weeks"}  | /measure/unit
        {"type":"ratio","numerator":"a"}                        | /measure/denominator
        """)
    void whatIsMissingOrWrongIsSaidWhereItIs(String measure, String pointer) {
        assertThatThrownBy(() -> Measures.parse(Json.parse(measure), "/measure"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.violations())
                                .allSatisfy(violation ->
                                        assertThat(violation.pointer()).isEqualTo(pointer))
                                .allSatisfy(violation -> List.of(Language.values())
                                        .forEach(language -> assertWords(language, violation.messageKey()))));
    }

    @Test
    void thePercentileOfADurationMattersOnlyWhenItIsAskedFor() {
        MeasureKind duration = Measures.find("duration").orElseThrow();
        MeasureSetting<?> p = duration.settings().stream()
                .filter(setting -> setting.name().equals("p"))
                .findFirst()
                .orElseThrow();

        assertThat(p.matters(Json.parse("{\"aggregate\":\"percentile\"}"))).isTrue();
        assertThat(p.matters(Json.parse("{\"aggregate\":\"median\"}"))).isFalse();
        assertThat(p.matters(Json.parse("{}"))).isFalse();
    }

    private void assertWords(Language language, String key) {
        assertThat(messages.has(language, key)).as("%s in %s", key, language).isTrue();
    }
}
