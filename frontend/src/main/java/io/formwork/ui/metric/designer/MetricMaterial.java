package io.formwork.ui.metric.designer;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricDefinition;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricResult;
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.metric.MetricScreens;
import io.formwork.ui.shell.error.FailureWords;
import jakarta.inject.Singleton;
import java.util.List;

/** What metrics are made of, and what a draft would say. */
@Singleton
class MetricMaterial {

    final MetricScreens screens;
    final FailureWords failures;
    private final PublishedForms forms;
    private final FieldContexts contexts;

    MetricMaterial(MetricScreens screens, FailureWords failures, PublishedForms forms, FieldContexts contexts) {
        this.screens = screens;
        this.failures = failures;
        this.forms = forms;
        this.contexts = contexts;
    }

    List<FormDefinition> forms(String app) {
        return forms.list(app);
    }

    FieldContext context(FormKey form) {
        return contexts.of(form);
    }

    List<MetricDefinition> metrics(Actor actor, String app) {
        return screens.metrics().list(actor, app);
    }

    /** The last twelve months of a draft. */
    MetricResult course(Actor actor, MetricDefinition draft) {
        return screens.metrics().preview(actor, draft, query(actor, draft).each(Grain.MONTH));
    }

    /** The one number over the window of such a course. */
    MetricResult whole(Actor actor, MetricResult course) {
        MetricDefinition draft = course.metric();
        MetricQuery query = query(actor, draft)
                .during(course.window().from(), course.window().to());
        return screens.metrics().preview(actor, draft, query);
    }

    private static MetricQuery query(Actor actor, MetricDefinition draft) {
        return MetricQuery.of(draft.key().app(), draft.key().key(), null, null, actor.language());
    }
}
