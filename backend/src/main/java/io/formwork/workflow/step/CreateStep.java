package io.formwork.workflow.step;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionReference;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.workflow.drawing.Block;
import io.formwork.workflow.drawing.BoxBlock;
import io.formwork.workflow.drawing.DrawnNode;
import java.util.List;
import java.util.Map;

/** The workflow creates a record of another form. */
public record CreateStep(StepHead head, String form, Map<String, StepValue> set) implements WorkflowStep {

    static final String TYPE = "create";

    static WorkflowStep read(StepReader reader) {
        return new CreateStep(reader.head(), reader.text("form"), reader.values());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(StepCheck check) {
        check.form("/form", form).ifPresent(target -> {
            check.values(target, set);
            target.fields().stream()
                    .filter(FormField::required)
                    .filter(field ->
                            !set.containsKey(field.name()) && !field.schema().has("default"))
                    .forEach(field -> check.warning("/set", "workflow.check.set.missing", label(), field.label()));
        });
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey workflow) {
        return StepReferences.one(workflow, FormKey.KIND, form, head.pointer() + "/form");
    }

    @Override
    public Block draw() {
        return new BoxBlock(id(), DrawnNode.Kind.SERVICE, label());
    }

    @Override
    public boolean enter(StepRun run) {
        run.create(form, set);
        return true;
    }
}
