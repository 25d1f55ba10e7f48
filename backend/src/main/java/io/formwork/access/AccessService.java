package io.formwork.access;

import io.formwork.definition.DesignRights;
import io.formwork.definition.ParsedDefinitions;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormDefinition;
import io.formwork.form.condition.ConditionContext;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Forbidden;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers what an actor may do; answers come from published roles in memory. */
@Singleton
public class AccessService implements DesignRights {

    private final PublishedDefinitions definitions;
    private final ParsedDefinitions<RoleDefinition> parsed = new ParsedDefinitions<>(RoleDefinition::of);
    private final GrantSums sums = new GrantSums();

    AccessService(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    /** What the actor may do with a form's records. */
    public FormAccess of(Actor actor, FormDefinition form) {
        if (actor.admin()) {
            return FormAccess.everything(form);
        }
        if (actor.pass() instanceof FormPass pass) {
            return FormAccess.of(form, pass.grants(form));
        }
        return sums.of(form, roles(actor, form.key().app()));
    }

    /**
     * Why a person may or may not do something with a record.
     *
     * @param asking an administrator, or the person himself
     * @param values all values of the record, hidden ones too
     * @param context with the person as the one who acts
     * @throws Forbidden when somebody asks about another
     */
    public AccessReasons reasons(
            Actor asking,
            FormDefinition form,
            Map<String, ? extends @Nullable Object> values,
            ConditionContext context) {
        Actor person = context.actor();
        if (!asking.admin() && !asking.id().equals(person.id())) {
            throw new Forbidden("identity.admin.required");
        }
        return AccessReasons.of(person, form, roles(person, form.key().app()), of(person, form), values, context);
    }

    @Override
    public boolean mayDesign(Actor actor, String app) {
        return actor.admin() || roles(actor, app).stream().anyMatch(RoleDefinition::design);
    }

    @Override
    public boolean maySee(Actor actor, String app) {
        return actor.admin() || !actor.rolesIn(app).isEmpty();
    }

    /** Whether the actor may see the app's reports; what is in them still depends on the grants. */
    public boolean mayReport(Actor actor, String app) {
        return actor.admin() || roles(actor, app).stream().anyMatch(role -> role.reports() || role.design());
    }

    /** Whether the actor may give out and erase all that an app keeps of a person, and say how long it is kept. */
    public boolean mayHandlePersonalData(Actor actor, String app) {
        return actor.admin() || roles(actor, app).stream().anyMatch(RoleDefinition::personal);
    }

    /** The published roles of an app. */
    public List<RoleDefinition> roles(String app) {
        return definitions.list(app, RoleDefinition.KIND).stream()
                .map(parsed::of)
                .toList();
    }

    private List<RoleDefinition> roles(Actor actor, String app) {
        Set<String> held = actor.rolesIn(app);
        return definitions.list(app, RoleDefinition.KIND).stream()
                .filter(role -> held.contains(role.key().key()))
                .map(parsed::of)
                .toList();
    }
}
