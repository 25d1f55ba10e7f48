package io.formwork.metric.compute;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionWords;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.Actor;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricFormat;
import io.formwork.metric.MetricResult;
import io.formwork.metric.MetricWindow;
import io.formwork.metric.MetricWords;
import io.formwork.metric.PublishedMetrics;
import io.formwork.metric.measure.Phrase;
import io.formwork.metric.sql.MetricScope;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a metric's definition into plain words. */
@Singleton
class MetricWording {

    private final Messages messages;
    private final MetricFormat format;
    private final PublishedMetrics metrics;
    private final MetricScopes scopes;

    MetricWording(Messages messages, MetricFormat format, PublishedMetrics metrics, MetricScopes scopes) {
        this.messages = messages;
        this.format = format;
        this.metrics = metrics;
        this.scopes = scopes;
    }

    MetricWords of(Actor actor, MetricDefinition metric, MetricScope scope, long excluded) {
        Page page = new Page(actor, metric.key().app(), Optional.of(scope.form()));
        page.add("form", page.text("metric.words.form.text", page.label(scope.form())));
        page.add("condition", page.where(scope.where(), "metric.words.condition.none"));
        Condition rights = scopes.rights(actor, scope.form());
        if (!(rights instanceof Condition.Always)) {
            page.add("rows", page.text("metric.words.rows.some", page.where(rights, "metric.words.condition.none")));
        }
        page.add("formula", page.phrase(metric.measure().formula()));
        FormField time = scope.time();
        page.add("time", time == null ? page.text("metric.words.time.none") : page.label(time));
        page.add("unit", page.unit(metric));
        page.add("window", page.window(scope.window()));
        page.add(
                "excluded",
                excluded == 0
                        ? page.text("metric.words.excluded.none")
                        : page.text("metric.words.excluded.text", excluded));
        page.addCommon(metric);
        return new MetricWords(page.lines);
    }

    MetricWords ofRatio(
            Actor actor, MetricDefinition metric, MetricResult above, MetricResult below, MetricWindow window) {
        Page page = new Page(actor, metric.key().app(), Optional.empty());
        page.add("formula", page.phrase(metric.measure().formula()));
        page.part(above);
        page.part(below);
        page.add("unit", page.unit(metric));
        page.add("window", page.window(window));
        page.addCommon(metric);
        return new MetricWords(page.lines);
    }

    private final class Page {

        private final List<MetricWords.Line> lines = new ArrayList<>();
        private final Language language;
        private final String app;
        private final Optional<FormDefinition> form;

        Page(Actor actor, String app, Optional<FormDefinition> form) {
            this.app = app;
            this.language = actor.language();
            this.form = form;
        }

        void add(String key, String text) {
            lines.add(new MetricWords.Line(key, text("metric.words." + key), text));
        }

        void addCommon(MetricDefinition metric) {
            if (metric.minimumN() > 0) {
                add("minimum", text("metric.words.minimum.text", metric.minimumN()));
            }
            if (metric.target() != null) {
                add("target", format.text(metric, "", metric.target(), language));
            }
            add(
                    "version",
                    metric.version() == 0 ? text("metric.words.version.draft") : String.valueOf(metric.version()));
        }

        void part(MetricResult result) {
            MetricDefinition part = result.metric();
            String words = result.words().lines().stream()
                    .filter(line -> List.of("form", "condition", "formula").contains(line.key()))
                    .map(MetricWords.Line::text)
                    .collect(Collectors.joining(text("metric.words.separator")));
            lines.add(new MetricWords.Line("part", part.label().in(language), words));
        }

        String window(MetricWindow window) {
            if (window.isOpen()) {
                return text("metric.words.window.open");
            }
            String from = window.from() == null ? "…" : window.from().toString();
            LocalDate to = window.to();
            String last = to == null ? "…" : to.minusDays(1).toString();
            return text("metric.words.window.text", from, last, window.zone().getId());
        }

        String unit(MetricDefinition metric) {
            return text("metric.unit." + metric.unit().code());
        }

        String where(Condition condition, String none) {
            return condition instanceof Condition.Always || form.isEmpty()
                    ? text(none)
                    : new ConditionWords(form.get(), FormatContext.plain(language, scopes.zone()), messages)
                            .print(condition);
        }

        String phrase(Phrase phrase) {
            return text(phrase.key(), phrase.args().stream().map(this::argument).toArray());
        }

        private Object argument(Object argument) {
            return switch (argument) {
                case Phrase.FieldName(String name) -> label(SystemFields.resolve(form.orElseThrow(), name));
                case Phrase.MetricName(String key) ->
                    metrics.find(app, key)
                            .map(metric -> metric.label().in(language))
                            .orElse(key);
                case Phrase.Where(Condition condition) -> where(condition, "condition.words.always");
                default -> argument;
            };
        }

        String label(FormDefinition of) {
            return of.label().in(language);
        }

        String label(FormField field) {
            return field.label().in(language);
        }

        String text(String key, Object... args) {
            return messages.text(language, key, args);
        }
    }
}
