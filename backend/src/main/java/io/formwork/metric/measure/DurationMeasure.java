package io.formwork.metric.measure;

import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.metric.MetricUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/** The time between two moments of a record, over the records that have both. */
public record DurationMeasure(String from, String to, Aggregate aggregate, int p, Unit in) implements FormMeasure {

    private static final MeasureSetting.OfField FROM = MeasureSetting.OfField.moment("from");
    private static final MeasureSetting.OfField TO = MeasureSetting.OfField.moment("to");
    private static final MeasureSetting.OfWord AGGREGATE = new MeasureSetting.OfWord(
            "aggregate", Stream.of(Aggregate.values()).map(Aggregate::code).toList());
    private static final MeasureSetting.OfNumber P = new MeasureSetting.OfNumber(
            "p",
            PercentileMeasure.P.usual(),
            PercentileMeasure.P.most(),
            measure ->
                    Aggregate.PERCENTILE.code().equals(measure.path("aggregate").asString("")));
    private static final MeasureSetting.OfWord UNIT =
            new MeasureSetting.OfWord("unit", List.of(Unit.HOURS.code(), Unit.DAYS.code(), Unit.MINUTES.code()));

    static final MeasureKind KIND =
            new MeasureKind("duration", List.of(FROM, TO, AGGREGATE, P, UNIT), DurationMeasure::read);

    private static final int HALF = 50;

    /** How the times of several records become one. */
    public enum Aggregate {
        MEDIAN,
        AVERAGE,
        PERCENTILE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The unit of the number. */
    public enum Unit {
        MINUTES(Duration.ofMinutes(1), MetricUnit.MINUTES),
        HOURS(Duration.ofHours(1), MetricUnit.HOURS),
        DAYS(Duration.ofDays(1), MetricUnit.DAYS);

        private final BigDecimal perMicrosecond;
        private final MetricUnit unit;

        Unit(Duration length, MetricUnit unit) {
            this.perMicrosecond =
                    BigDecimal.ONE.divide(BigDecimal.valueOf(length.toNanos() / 1000), MathContext.DECIMAL128);
            this.unit = unit;
        }

        String code() {
            return unit.code();
        }
    }

    private static DurationMeasure read(JsonNode node, String pointer) {
        return new DurationMeasure(
                FROM.read(node, pointer),
                TO.read(node, pointer),
                Aggregate.valueOf(AGGREGATE.read(node, pointer).toUpperCase(Locale.ROOT)),
                P.read(node, pointer),
                Unit.valueOf(UNIT.read(node, pointer).toUpperCase(Locale.ROOT)));
    }

    @Override
    public MetricUnit unit() {
        return in.unit;
    }

    @Override
    public Phrase formula() {
        return Phrase.of(
                "metric.formula.duration." + aggregate.code(), new Phrase.FieldName(from), new Phrase.FieldName(to), p);
    }

    @Override
    public Set<String> fields() {
        return Set.of(from, to);
    }

    @Override
    public List<Problem> check(FormDefinition form) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(FROM.check(form, from));
        problems.addAll(TO.check(form, to));
        Optional<FormField> start = MeasureSetting.OfField.find(form, from);
        Optional<FormField> end = MeasureSetting.OfField.find(form, to);
        if (problems.isEmpty()
                && !start.orElseThrow()
                        .type()
                        .key()
                        .equals(end.orElseThrow().type().key())) {
            problems.add(Problem.error(
                    "/to",
                    "metric.check.duration",
                    start.get().label(),
                    end.get().label()));
        }
        return problems;
    }

    @Override
    public Aggregation aggregation(MeasureColumns columns) {
        Field<Long> microseconds =
                DSL.field("timestampdiff(microsecond, {0}, {1})", Long.class, columns.column(from), columns.column(to));
        return switch (aggregate) {
            case AVERAGE -> Averages.of(microseconds);
            case MEDIAN -> new Aggregation.Ranked(microseconds, Ranks.quantile(HALF));
            case PERCENTILE -> new Aggregation.Ranked(microseconds, Ranks.quantile(p));
        };
    }

    @Override
    public Measurement read(AggregateRow row) {
        return switch (aggregate) {
            case AVERAGE -> {
                Measurement mean = Averages.read(row).times(in.perMicrosecond);
                BigDecimal sum = mean.numerator();
                yield new Measurement(
                        mean.value(),
                        mean.n(),
                        sum == null ? null : sum.multiply(in.perMicrosecond),
                        mean.denominator(),
                        mean.interval());
            }
            case MEDIAN, PERCENTILE -> Ranks.read(row).times(in.perMicrosecond);
        };
    }

    @Override
    public Condition counted() {
        return Condition.present(from).and(Condition.present(to));
    }

    @Override
    public Condition lookedAt() {
        return aggregate == Aggregate.AVERAGE ? counted() : Condition.ALWAYS;
    }
}
