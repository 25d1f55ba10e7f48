package io.formwork.definition;

import io.formwork.identity.Actor;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The life of definitions for people: every call asks for the right to design in the app. */
public interface DefinitionService {

    Optional<Definition> find(Actor actor, DefinitionKey key);

    /** @throws io.formwork.platform.error.NotFound when there is neither draft nor version */
    Definition get(Actor actor, DefinitionKey key);

    /** Drafts and published definitions of a kind, by label. */
    List<DefinitionSummary> list(Actor actor, String app, String kind);

    /**
     * Stores a draft, which may have problems: work in progress is never lost.
     *
     * @param revision the revision that was edited; 0 creates
     * @throws io.formwork.platform.error.Conflict when somebody saved another draft since
     */
    Definition saveDraft(Actor actor, DefinitionKey key, ObjectNode document, int revision);

    /** Problems of the draft. */
    List<Problem> check(Actor actor, DefinitionKey key);

    /** What publishing the draft would do. */
    PublishPlan plan(Actor actor, DefinitionKey key);

    /**
     * Publishes the draft as the next version.
     *
     * @param revision the draft's revision that was looked at
     * @throws io.formwork.platform.error.Invalid when the draft has errors
     * @throws io.formwork.platform.error.Conflict when the draft changed, or somebody published it at the same time
     */
    DefinitionVersion publish(Actor actor, DefinitionKey key, int revision, String note);

    /** Newest first. */
    List<DefinitionVersion> versions(Actor actor, DefinitionKey key);

    /** Copies an old version into the draft. */
    Definition restore(Actor actor, DefinitionKey key, int version);

    /**
     * Takes a definition out of use; data made with it stays.
     *
     * @throws io.formwork.platform.error.Conflict when another definition uses it
     */
    void delete(Actor actor, DefinitionKey key);

    /** The definitions of the app which use this one. */
    List<DefinitionReference> usedBy(Actor actor, DefinitionKey key);
}
