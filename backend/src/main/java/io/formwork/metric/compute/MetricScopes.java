package io.formwork.metric.compute;

import io.formwork.access.AccessService;
import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.PublishedForms;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricWindow;
import io.formwork.metric.measure.FormMeasure;
import io.formwork.metric.sql.MetricScope;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Works out what a query comes to for an actor: form, rights, window, periods and grouping. */
@Singleton
class MetricScopes {

    private static final int DEFAULT_PERIODS = 12;

    private final PublishedForms forms;
    private final AccessService accesses;
    private final Clock clock;
    private final ZoneId zone;

    MetricScopes(PublishedForms forms, AccessService accesses, Clock clock, FormworkSettings settings) {
        this.forms = forms;
        this.accesses = accesses;
        this.clock = clock;
        this.zone = settings.timeZone();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    ZoneId zone() {
        return zone;
    }

    /** @throws Forbidden when the actor may not see the records or a field that is looked at */
    MetricScope of(Actor actor, MetricDefinition metric, FormMeasure measure, MetricQuery query) {
        FormDefinition form = forms.get(metric.form().orElseThrow());
        requireVisible(actor, metric, form, query);
        FormField time = metric.time() == null ? null : SystemFields.resolve(form, metric.time());
        MetricWindow window = time == null ? MetricWindow.open(zone) : window(query);
        List<LocalDate> periods =
                time == null || query.grain() == Grain.NONE ? List.of() : window.periods(query.grain());
        return new MetricScope(
                actor,
                form,
                measure,
                time,
                window,
                periods,
                grouping(metric, form, query.by()),
                metric.where().and(query.where()));
    }

    MetricWindow window(MetricQuery query) {
        if (query.grain() == Grain.NONE || (query.from() != null && query.to() != null)) {
            return new MetricWindow(query.from(), query.to(), zone);
        }
        Grain grain = query.grain();
        LocalDate to = query.to() == null ? grain.plus(grain.start(today()), 1) : query.to();
        LocalDate from =
                query.from() == null ? grain.plus(grain.start(to.minusDays(1)), 1 - DEFAULT_PERIODS) : query.from();
        return new MetricWindow(from, to, zone);
    }

    boolean mayCompute(Actor actor, MetricDefinition metric) {
        return forms.find(metric.form().orElseThrow())
                .map(form -> accesses.of(actor, form))
                .filter(access -> access.may(Action.SEE)
                        && hidden(access, metric.fields()).isEmpty())
                .isPresent();
    }

    /** The condition on rows that the actor's rights add. */
    Condition rights(Actor actor, FormDefinition form) {
        return accesses.of(actor, form).rows(Action.SEE);
    }

    private void requireVisible(Actor actor, MetricDefinition metric, FormDefinition form, MetricQuery query) {
        FormAccess access = accesses.of(actor, form).require(Action.SEE);
        Set<String> names = new TreeSet<>(metric.fields());
        names.addAll(query.where().fields());
        if (query.by() != null) {
            names.add(query.by());
        }
        if (!hidden(access, names).isEmpty()) {
            throw new Forbidden("metric.hidden", metric.label());
        }
    }

    private static Set<String> hidden(FormAccess access, Set<String> names) {
        Set<String> hidden = new TreeSet<>(access.opaqueFields());
        hidden.retainAll(names);
        names.stream()
                .filter(name -> !name.startsWith("$") && !access.reading(name).reads())
                .forEach(hidden::add);
        return hidden;
    }

    private static @Nullable FormField grouping(MetricDefinition metric, FormDefinition form, @Nullable String by) {
        if (by == null) {
            return null;
        }
        FormField field = SystemFields.resolve(form, by);
        if (!field.type().groups()) {
            throw new Invalid(new Violation("/by", "groups", "metric.by.unfit", metric.label(), field.label()));
        }
        return field;
    }
}
