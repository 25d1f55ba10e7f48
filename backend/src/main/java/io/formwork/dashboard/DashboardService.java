package io.formwork.dashboard;

import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Dashboards with their numbers, as somebody may see them. */
public interface DashboardService {

    /** The published dashboards of an app. */
    List<DashboardDefinition> list(Actor actor, String app);

    /** @throws io.formwork.platform.error.NotFound when no such dashboard is published */
    DashboardDefinition get(Actor actor, String app, String key);

    /** The filters' settings where the person chose none. */
    DashboardQuery defaults(DashboardDefinition dashboard);

    /** All cards. */
    List<CardResult> compute(Actor actor, DashboardDefinition dashboard, DashboardQuery query);

    /** One card. */
    CardResult compute(Actor actor, DashboardDefinition dashboard, DashboardCard card, DashboardQuery query);

    /** The cards that may look different after records of these forms were changed. */
    List<DashboardCard> affected(DashboardDefinition dashboard, Set<FormKey> forms);

    /** The field behind a filter, from the first card that has it. */
    Optional<FormField> field(DashboardDefinition dashboard, DashboardFilter filter);
}
