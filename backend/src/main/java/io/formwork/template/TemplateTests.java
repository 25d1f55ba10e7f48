package io.formwork.template;

import io.formwork.identity.Actor;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricPoint;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricService;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the metrics of an installed app with what its package expects of its sample records. */
@Singleton
class TemplateTests {

    /** Numbers are compared as precisely as they are expected, and at least to so many decimals. */
    private static final int COMPARED_DECIMALS = 3;

    private final MetricService metrics;
    private final Messages messages;

    TemplateTests(MetricService metrics, Messages messages) {
        this.metrics = metrics;
        this.messages = messages;
    }

    List<TemplateTestResult> run(Actor actor, String app, List<TemplateTest> tests) {
        return tests.stream().map(test -> run(actor, app, test)).toList();
    }

    private TemplateTestResult run(Actor actor, String app, TemplateTest test) {
        List<String> differences = new ArrayList<>();
        try {
            MetricQuery query = MetricQuery.of(app, test.metric(), test.from(), test.to(), actor.language())
                    .each(Grain.ofCode(test.grain()))
                    .by(test.by());
            MetricResult result = metrics.compute(actor, query);
            for (TemplateTest.Expected expected : test.points()) {
                compare(actor, expected, result, differences);
            }
        } catch (FormworkException e) {
            differences.add(messages.text(actor.language(), e));
        }
        return new TemplateTestResult(test.name(), test.metric(), test.points().size(), differences);
    }

    private void compare(Actor actor, TemplateTest.Expected expected, MetricResult result, List<String> differences) {
        Optional<MetricPoint> point = result.points().stream()
                .filter(candidate -> Objects.equals(candidate.period(), expected.period())
                        && Objects.equals(candidate.group(), expected.group()))
                .findFirst();
        String place = place(expected);
        if (point.isEmpty()) {
            differences.add(messages.text(actor.language(), "template.test.absent", place));
            return;
        }
        MetricPoint found = point.get();
        if (expected.valueGiven()) {
            compare(actor, place, "value", expected.value(), found.value(), differences);
        }
        if (expected.n() != null) {
            compare(actor, place, "n", expected.n(), BigDecimal.valueOf(found.n()), differences);
        }
        if (expected.numerator() != null) {
            compare(actor, place, "numerator", expected.numerator(), found.numerator(), differences);
        }
        if (expected.denominator() != null) {
            compare(actor, place, "denominator", expected.denominator(), found.denominator(), differences);
        }
    }

    private void compare(
            Actor actor,
            String place,
            String what,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal found,
            List<String> differences) {
        int decimals = expected == null ? COMPARED_DECIMALS : Math.max(COMPARED_DECIMALS, expected.scale());
        String wanted = rounded(expected, decimals);
        String got = rounded(found, decimals);
        if (!wanted.equals(got)) {
            differences.add(messages.text(actor.language(), "template.test.different", place, what, wanted, got));
        }
    }

    private static String rounded(@Nullable BigDecimal number, int decimals) {
        return number == null
                ? "—"
                : number.setScale(decimals, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String place(TemplateTest.Expected expected) {
        String period = expected.period() == null ? "" : expected.period().toString();
        String group = expected.group() == null ? "" : expected.group();
        return (period + " " + group).strip();
    }
}
