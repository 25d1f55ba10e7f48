package io.formwork.organisation;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** The department that is to be shown beside somebody's name. */
@Introspected
record ShownDepartment(long id, @Nullable String name) {}
