package io.formwork.ui.people;

import io.formwork.organisation.DepartmentId;

/**
 * A department that can be picked.
 *
 * @param trail its name after those above it, so that namesakes can be told apart
 */
public record DepartmentChoice(DepartmentId id, String trail) {}
