package io.formwork.form;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionKind;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishPlan;
import io.formwork.definition.PublishedDefinitions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Forms as a kind of definition; publishing one shapes its table. */
@Singleton
class FormKind implements DefinitionKind {

    private final FormStorage storage;
    private final PublishedDefinitions definitions;

    FormKind(FormStorage storage, PublishedDefinitions definitions) {
        this.storage = storage;
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return FormKey.KIND;
    }

    @Override
    public List<Problem> check(DefinitionKey key, ObjectNode document) {
        FormDefinition form = FormDefinition.parse(FormKey.of(key), 0, document);
        List<Problem> problems = new ArrayList<>(FormCheck.of(form));
        for (DefinitionReference reference : references(key, document)) {
            if (!reference.target().equals(key) && !definitions.known(reference.target())) {
                problems.add(Problem.error(
                        reference.pointer(),
                        "form.check.relation-target",
                        reference.target().key()));
            }
        }
        definitions
                .find(key)
                .map(FormDefinition::of)
                .ifPresent(published -> problems.addAll(changedTypes(published, form)));
        return problems;
    }

    /** A field keeps its column for life, so another type of value needs another field. */
    private static List<Problem> changedTypes(FormDefinition published, FormDefinition next) {
        List<Problem> problems = new ArrayList<>();
        for (FormField field : next.fields()) {
            published
                    .findById(field.id())
                    .filter(old -> !old.type().storage(old).equals(field.type().storage(field)))
                    .ifPresent(old -> problems.add(Problem.error(
                            "/schema/properties" + field.pointer() + "/x-formwork/type",
                            "form.check.changed-type",
                            field.label(),
                            old.type().key(),
                            field.type().key())));
        }
        return problems;
    }

    @Override
    public List<DefinitionReference> references(DefinitionKey key, ObjectNode document) {
        FormDefinition form = FormDefinition.parse(FormKey.of(key), 0, document);
        List<DefinitionReference> references = new ArrayList<>();
        for (FormField field : form.relations()) {
            String target = field.relatedForm().orElseThrow();
            references.add(new DefinitionReference(
                    key.of(FormKey.KIND, target), "/schema/properties" + field.pointer() + "/x-formwork/form"));
        }
        return references;
    }

    @Override
    public PublishPlan plan(DefinitionKey key, Optional<DefinitionVersion> published, ObjectNode document) {
        return storage.plan(published.map(FormDefinition::of), next(key, published, document));
    }

    @Override
    public void prepare(DefinitionKey key, Optional<DefinitionVersion> published, ObjectNode document, int version) {
        storage.apply(published.map(FormDefinition::of), FormDefinition.parse(FormKey.of(key), version, document));
    }

    private static FormDefinition next(DefinitionKey key, Optional<DefinitionVersion> published, ObjectNode document) {
        int version = published.map(DefinitionVersion::version).orElse(0) + 1;
        return FormDefinition.parse(FormKey.of(key), version, document);
    }
}
