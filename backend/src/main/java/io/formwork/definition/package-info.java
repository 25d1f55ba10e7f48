/**
 * The one life of everything that is designed: draft, check, publish as version n, compare, restore, export and import.
 *
 * <p>A definition is a JSON document with a kind, a key and an app. This package stores drafts and published versions
 * and knows no kind; a kind plugs in as a {@link io.formwork.definition.DefinitionKind} bean. Publishing is planned first,
 * then applied; a version once published never changes. Readers that act for nobody (engines) use
 * {@link io.formwork.definition.PublishedDefinitions}; everything that acts for a person goes through
 * {@link io.formwork.definition.DefinitionService}, which asks {@link io.formwork.definition.DesignRights}.
 */
@NullMarked
package io.formwork.definition;

import org.jspecify.annotations.NullMarked;
