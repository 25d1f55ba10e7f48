package io.formwork.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.formwork.form.condition.ConditionContext;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class FormInputTest {

    private static final ConditionContext CONTEXT =
            new ConditionContext(Actor.system(), Instant.parse("2026-03-01T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void valuesComeOutInTheirCanonicalShape() {
        var form = FormBuilder.aForm()
                .with("name", "text")
                .with("amount", "money")
                .with("day", "date")
                .with("at", "date-time")
                .with("score", "nps")
                .with("done", "switch");

        var values = create(
                form,
                Map.of(
                        "name",
                        "订单 😀 𠮷",
                        "amount",
                        new BigDecimal("12.50"),
                        "day",
                        "2026-02-28",
                        "at",
                        "2026-02-28T08:00:00+08:00",
                        "score",
                        7,
                        "done",
                        true));

        assertThat(values)
                .containsEntry("name", "订单 😀 𠮷")
                .containsEntry("amount", new BigDecimal("12.5"))
                .containsEntry("day", LocalDate.of(2026, 2, 28))
                .containsEntry("at", Instant.parse("2026-02-28T00:00:00Z"))
                .containsEntry("score", 7L)
                .containsEntry("done", true);
    }

    @ParameterizedTest
    @CsvSource({
        "text, '123', type",
        "integer, '1.5', type",
        "integer, '\"7\"', type",
        "integer, '9007199254740993', maximum",
        "money, '1.234', scale",
        "money, '1e30', maximum",
        "nps, '11', maximum",
        "rating, '0', minimum",
        "date, '\"2026-02-30\"', format",
        "date-time, '\"yesterday\"', format",
        "email, '\"nobody\"', format",
        "phone, '\"call me\"', pattern",
        "relation, '\"12x\"', pattern",
        "switch, '\"yes\"', type",
    })
    void aValueThatDoesNotFitItsTypeIsRefusedWithTheRule(String type, String json, String rule) {
        var form = type.equals("relation")
                ? FormBuilder.aForm().withRelation("value", new FormKey("test", "other"))
                : FormBuilder.aForm().with("value", type);

        var invalid = refusal(form, Map.of("value", Json.node(Json.parse(json))));

        assertThat(invalid).anySatisfy(violation -> {
            assertThat(violation.pointer()).isEqualTo("/value");
            assertThat(violation.rule()).isEqualTo(rule);
        });
    }

    @Test
    void anEmptyTextIsNoValue() {
        var form = FormBuilder.aForm().with("name", "text").require("name");

        assertThat(refusal(form, Map.of("name", "")))
                .extracting(Violation::pointer, Violation::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/name", "required"));
    }

    @Test
    void unknownAndReadOnlyFieldsAreRefused() {
        var form = FormBuilder.aForm().with("name", "text").with("number", "auto-number", FormInputTest::numbered);

        var violations = refusal(form, Map.of("nmae", "x", "number", "TS-1"));

        assertThat(violations).extracting(Violation::rule).containsExactlyInAnyOrder("unknown", "readOnly");
    }

    @Test
    void aFieldMayBeNamedLikeAKeywordOrHoldSpaces() {
        var form = FormBuilder.aForm()
                .with("select", "text")
                .with("订单 金额", "money")
                .with("a/b~c", "text");

        assertThat(create(form, Map.of("select", "from", "订单 金额", 5, "a/b~c", "x")))
                .containsOnlyKeys("select", "订单 金额", "a/b~c");
        assertThat(refusal(form, Map.of("a/b~c", 1)))
                .extracting(Violation::pointer)
                .containsExactly("/a~1b~0c");
    }

    @Test
    void aConditionalRuleNamesTheMissingField() {
        var form = FormBuilder.aForm().withChoice("status", "open", "closed").with("cause", "text");
        ObjectNode document = form.document();
        ((ObjectNode) document.path("schema"))
                .set(
                        "allOf",
                        Json.parse("[{\"if\":{\"properties\":{\"status\":{\"const\":\"closed\"}},"
                                + "\"required\":[\"status\"]},\"then\":{\"required\":[\"cause\"]}}]"));
        var definition = FormDefinition.parse(form.key(), 1, document);
        var input = new FormInput(definition, CONTEXT);

        assertThat(input.create(Map.of("status", "open"), false)).containsKey("status");
        assertThat(catchThrowableOfType(Invalid.class, () -> input.create(Map.of("status", "closed"), false))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/cause");
    }

    @Test
    void aRuleThatAnUntouchedFieldBrokeBeforeDoesNotStopAChange() {
        var form =
                FormBuilder.aForm().with("name", "text").with("phone", "phone").require("phone");
        var input = new FormInput(form.definition(), CONTEXT);

        assertThat(input.update(Map.of("name", "old"), Map.of("name", "new"), false))
                .containsEntry("name", "new");
        assertThatThrownBy(() -> input.update(
                        Map.of("name", "old", "phone", "13800000000"),
                        java.util.Collections.singletonMap("phone", null),
                        false))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void defaultsFillWhatWasNotGiven() {
        var form = FormBuilder.aForm()
                .with("channel", "text", schema -> schema.put("default", "web"))
                .with(
                        "day",
                        "date",
                        schema -> ((ObjectNode) schema.path(FormField.EXTRAS))
                                .putObject("default")
                                .put("relative", "today"));

        assertThat(create(form, Map.of()))
                .containsEntry("channel", "web")
                .containsEntry("day", LocalDate.of(2026, 3, 1));
        assertThat(create(form, java.util.Collections.singletonMap("channel", null)))
                .doesNotContainKey("channel");
    }

    private static void numbered(ObjectNode schema) {
        ((ObjectNode) schema.path(FormField.EXTRAS)).put("format", "TS-{0000}");
    }

    private static Map<String, Object> create(FormBuilder form, Map<String, ?> input) {
        return new FormInput(form.definition(), CONTEXT).create(input, false);
    }

    private static List<Violation> refusal(FormBuilder form, Map<String, ?> input) {
        return catchThrowableOfType(Invalid.class, () -> create(form, input)).violations();
    }
}
