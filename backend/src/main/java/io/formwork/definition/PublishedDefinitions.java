package io.formwork.definition;

import java.util.List;
import java.util.Optional;

/** The published documents for engines, which act for nobody: no rights are asked here. Answers come from memory. */
public interface PublishedDefinitions {

    Optional<DefinitionVersion> find(DefinitionKey key);

    /** A certain version, for records and workflow instances that were made with it. */
    Optional<DefinitionVersion> find(DefinitionKey key, int version);

    /** The current version of every published definition of a kind, by key. */
    List<DefinitionVersion> list(String app, String kind);

    /** The current version of every published definition of a kind in any app. */
    List<DefinitionVersion> listAll(String kind);

    /** Whether there is at least a draft, so that a reference to it is not a slip. */
    boolean known(DefinitionKey key);
}
