package io.formwork.access;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Keeps what roles come to on a form, since each question of each person with the same roles asks for the same sum. */
final class GrantSums {

    /** Forms times sets of roles that people hold; beyond it all begin anew. */
    private static final int MOST = 10_000;

    private record Place(FormKey form, List<String> roles) {}

    private record Sum(FormDefinition form, List<RoleDefinition> roles, FormAccess access) {

        /** Of exactly these, not of others under the same names: they change with every publishing. */
        boolean isOf(FormDefinition ofForm, List<RoleDefinition> ofRoles) {
            return form == ofForm && IntStream.range(0, roles.size()).allMatch(i -> roles.get(i) == ofRoles.get(i));
        }
    }

    private final Map<Place, Sum> sums = new ConcurrentHashMap<>();

    FormAccess of(FormDefinition form, List<RoleDefinition> roles) {
        var place =
                new Place(form.key(), roles.stream().map(RoleDefinition::key).toList());
        Sum known = sums.get(place);
        if (known == null || !known.isOf(form, roles)) {
            known = new Sum(form, roles, add(form, roles));
            if (sums.size() >= MOST) {
                sums.clear();
            }
            sums.put(place, known);
        }
        return known.access();
    }

    private static FormAccess add(FormDefinition form, List<RoleDefinition> roles) {
        return FormAccess.of(
                form,
                roles.stream()
                        .flatMap(role -> role.grants().stream())
                        .filter(grant -> grant.form().equals(form.key().key()))
                        .map(grant -> grant.fitting(form))
                        .toList());
    }
}
