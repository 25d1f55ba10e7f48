package io.formwork.template;

import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionKind;
import io.formwork.definition.DefinitionService;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Invalid;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Stores and publishes the definitions of a package; what an earlier attempt did is left as it is. */
@Singleton
class PackagePublisher {

    private final DefinitionService definitions;
    private final Set<String> kinds;

    PackagePublisher(DefinitionService definitions, List<DefinitionKind> kinds) {
        this.definitions = definitions;
        this.kinds = kinds.stream().map(DefinitionKind::name).collect(Collectors.toSet());
    }

    /** Whether this installation can do anything with definitions of that kind. */
    boolean knows(PackagedDefinition packaged) {
        return kinds.contains(packaged.kind());
    }

    /**
     * Drafts first, since definitions may name each other.
     *
     * @return how many were published now
     */
    int publish(Actor actor, String app, List<PackagedDefinition> packaged, Consumer<InstallProgress> progress) {
        for (int i = 0; i < packaged.size(); i++) {
            progress.accept(step(InstallProgress.Step.DRAFTS, packaged, i));
            saveDraft(actor, app, packaged.get(i));
        }
        int published = 0;
        for (int i = 0; i < packaged.size(); i++) {
            progress.accept(step(InstallProgress.Step.PUBLISHING, packaged, i));
            published += publish(actor, app, packaged.get(i)) ? 1 : 0;
        }
        return published;
    }

    private static InstallProgress step(InstallProgress.Step step, List<PackagedDefinition> packaged, int index) {
        PackagedDefinition definition = packaged.get(index);
        return new InstallProgress(step, definition.kind() + " " + definition.key(), index, packaged.size());
    }

    private void saveDraft(Actor actor, String app, PackagedDefinition packaged) {
        DefinitionKey key = key(app, packaged);
        Optional<Definition> known = definitions.find(actor, key);
        if (known.isEmpty()) {
            definitions.saveDraft(actor, key, packaged.document(), 0);
        } else if (!known.get().draft().equals(packaged.document())) {
            definitions.saveDraft(actor, key, packaged.document(), known.get().revision());
        }
    }

    private boolean publish(Actor actor, String app, PackagedDefinition packaged) {
        DefinitionKey key = key(app, packaged);
        Definition draft = definitions.get(actor, key);
        if (draft.published() && !draft.changed()) {
            return false;
        }
        try {
            definitions.publish(actor, key, draft.revision(), "");
            return true;
        } catch (Invalid e) {
            throw new Invalid(e.violations().stream()
                    .map(violation -> violation.under("/" + packaged.kind() + "/" + packaged.key()))
                    .toList());
        }
    }

    /** The app's definition is named like the app, whatever the package's file is called. */
    private static DefinitionKey key(String app, PackagedDefinition packaged) {
        String key = packaged.kind().equals(TemplatePackage.APP) ? app : packaged.key();
        return new DefinitionKey(app, packaged.kind(), key);
    }
}
