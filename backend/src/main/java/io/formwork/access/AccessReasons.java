package io.formwork.access;

import io.formwork.form.FormDefinition;
import io.formwork.form.condition.ConditionContext;
import io.formwork.form.condition.ConditionPredicate;
import io.formwork.identity.Actor;
import io.formwork.platform.text.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody may or may not do something with a record: every grant of his roles, and what they add up to.
 *
 * @param administrator whether he may do everything, whatever the roles say
 * @param grants in the order of the app's roles
 * @param result what the grants come to together
 * @param personal the roles that let him give out and erase what is kept of a person, by key
 */
public record AccessReasons(
        boolean administrator, List<GrantReason> grants, RecordAccess result, Map<String, LocalizedText> personal) {

    public AccessReasons {
        grants = List.copyOf(grants);
        personal = Collections.unmodifiableMap(new LinkedHashMap<>(personal));
    }

    static AccessReasons of(
            Actor person,
            FormDefinition form,
            List<RoleDefinition> roles,
            FormAccess access,
            Map<String, ? extends @Nullable Object> values,
            ConditionContext context) {
        ConditionPredicate predicate = new ConditionPredicate(form, context);
        List<GrantReason> reasons = roles.stream()
                .flatMap(role -> role.grants().stream()
                        .filter(grant -> grant.form().equals(form.key().key()))
                        .map(grant -> grant.fitting(form))
                        .map(grant -> new GrantReason(
                                role.key(),
                                role.label(),
                                predicate.test(grant.rows(), values),
                                grant.rows(),
                                grant.actions(),
                                grant)))
                .toList();
        Map<String, LocalizedText> personal = new LinkedHashMap<>();
        roles.stream().filter(RoleDefinition::personal).forEach(role -> personal.put(role.key(), role.label()));
        return new AccessReasons(person.admin(), reasons, access.on(values, context), personal);
    }

    /** The grants by which an action is allowed on this record. */
    public List<GrantReason> allowing(Action action) {
        return which(grant -> grant.matches() && grant.actions().contains(action));
    }

    /** The grants that would allow an action, were the record among their rows. */
    public List<GrantReason> missing(Action action) {
        return which(grant -> !grant.matches() && grant.actions().contains(action));
    }

    /** The grants from which the most comes that may be known of a field. */
    public List<GrantReason> telling(String field) {
        FieldRight most = result.reading(field, Action.SEE);
        return most == FieldRight.HIDDEN
                ? List.of()
                : which(grant -> grant.matches() && grant.actions().contains(Action.SEE) && grant.right(field) == most);
    }

    private List<GrantReason> which(Predicate<GrantReason> wanted) {
        return grants.stream().filter(wanted).toList();
    }
}
