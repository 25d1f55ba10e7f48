package io.formwork.workflow.step;

import io.formwork.access.RoleDefinition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import java.util.ArrayList;
import java.util.List;

/** The other definitions that a document names; names that cannot be keys name none. */
public final class StepReferences {

    private StepReferences() {}

    static List<DefinitionReference> roles(DefinitionKey workflow, String pointer, List<StepAssignee> people) {
        List<DefinitionReference> references = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            StepAssignee person = people.get(i);
            if (person.kind() == StepAssignee.Kind.ROLE) {
                references.addAll(one(workflow, RoleDefinition.KIND, person.value(), pointer + "/" + i + "/role"));
            }
        }
        return references;
    }

    public static List<DefinitionReference> one(DefinitionKey workflow, String kind, String key, String pointer) {
        boolean named = key.length() <= DefinitionKey.MAX_KEY_LENGTH
                && StepReader.ID.matcher(key).matches();
        return named ? List.of(new DefinitionReference(workflow.of(kind, key), pointer)) : List.of();
    }
}
