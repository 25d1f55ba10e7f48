package io.formwork.template;

import tools.jackson.databind.node.ObjectNode;

/** A definition as a file of a package. */
public record PackagedDefinition(String kind, String key, ObjectNode document) {}
