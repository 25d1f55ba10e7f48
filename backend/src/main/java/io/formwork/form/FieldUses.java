package io.formwork.form;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionKind;
import io.formwork.definition.DefinitionReference;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishConcern;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.platform.text.LocalizedText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Warns whoever renames or removes a field of the metrics, workflows and other definitions that name it and have to be mended
 * by hand. Their documents are read as they are, so that no feature has to say where it names fields; roles follow by themselves.
 */
@Singleton
class FieldUses implements PublishConcern {

    private static final String ROLE = "role";
    private static final Set<String> OF_OTHERS = Set.of(FormKey.KIND, ROLE);

    /** What leads from a part of a document to the name that stands in it. */
    private static final Pattern MEMBER = Pattern.compile("/[^/]*(/\\d+)?$");

    private final PublishedDefinitions definitions;
    private final List<DefinitionKind> kinds;

    FieldUses(PublishedDefinitions definitions, List<DefinitionKind> kinds) {
        this.definitions = definitions;
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public List<Problem> warnings(DefinitionKey key, Optional<DefinitionVersion> published, ObjectNode draft) {
        if (!key.kind().equals(FormKey.KIND) || published.isEmpty()) {
            return List.of();
        }
        FormDefinition after = FormDefinition.parse(FormKey.of(key), 0, draft);
        List<FormField> gone = FormDefinition.of(published.get()).fields().stream()
                .filter(field -> after.find(field.name()).isEmpty())
                .toList();
        return gone.isEmpty() ? List.of() : warnings(key, gone);
    }

    private List<Problem> warnings(DefinitionKey form, List<FormField> gone) {
        List<FieldUse> ways = waysTo(form);
        List<Problem> found = new ArrayList<>();
        for (DefinitionKind kind : kinds) {
            if (OF_OTHERS.contains(kind.name())) {
                continue;
            }
            for (DefinitionVersion each : definitions.list(form.app(), kind.name())) {
                LocalizedText label = LocalizedText.of(each.document().path("label"));
                Set<FieldUse> uses = uses(kind, each);
                gone.stream()
                        .filter(field -> isUsed(uses, form, ways, field.name()))
                        .map(field -> Problem.warning("", "form.field.used", field.label(), label))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isUsed(Set<FieldUse> uses, DefinitionKey form, List<FieldUse> ways, String field) {
        return uses.stream()
                .anyMatch(use -> use.begins(form, field)
                        || ways.stream().anyMatch(way -> use.begins(way.form(), way.path() + "." + field)));
    }

    /** The fields of other forms, and of this one, that lead to its records. */
    private List<FieldUse> waysTo(DefinitionKey form) {
        return definitions.list(form.app(), FormKey.KIND).stream()
                .map(FormDefinition::of)
                .flatMap(other -> other.relations().stream()
                        .filter(relation -> other.target(relation).definition().equals(form))
                        .map(relation -> new FieldUse(other.key().definition(), relation.name())))
                .toList();
    }

    private Set<FieldUse> uses(DefinitionKind kind, DefinitionVersion each) {
        Map<String, Set<DefinitionKey>> named = new HashMap<>();
        Map<String, Set<DefinitionKey>> byMetric = new HashMap<>();
        Set<DefinitionKey> all = new HashSet<>();
        for (DefinitionReference reference : kind.references(each.key(), each.document())) {
            DefinitionKey target = reference.target();
            Set<DefinitionKey> forms = forms(target, new HashSet<>());
            String part = MEMBER.matcher(reference.pointer()).replaceFirst("");
            Map<String, Set<DefinitionKey>> at = target.kind().equals(FormKey.KIND) ? named : byMetric;
            at.computeIfAbsent(part, none -> new HashSet<>()).addAll(forms);
            all.addAll(forms);
        }
        byMetric.putAll(named);
        return FieldUseReader.read(each.document(), all, byMetric);
    }

    /** The form itself, or those whose records a metric is made of. */
    private Set<DefinitionKey> forms(DefinitionKey target, Set<DefinitionKey> met) {
        if (target.kind().equals(FormKey.KIND)) {
            return Set.of(target);
        }
        Set<DefinitionKey> forms = new HashSet<>();
        if (!target.kind().equals(ROLE) && met.add(target)) {
            kinds.stream()
                    .filter(kind -> kind.name().equals(target.kind()))
                    .forEach(kind -> definitions
                            .find(target)
                            .ifPresent(there -> kind.references(target, there.document())
                                    .forEach(next -> forms.addAll(forms(next.target(), met)))));
        }
        return forms;
    }
}
