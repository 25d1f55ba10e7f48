/**
 * What all designers share: publishing with the plan shown first, versions with their differences in words, definitions
 * as files, and names. A designer of any kind asks {@link io.formwork.ui.definition.DefinitionDialogs} for these; a kind
 * appears in the list of what an app is made of as soon as it has a {@link io.formwork.ui.definition.DefinitionStarter}.
 */
@NullMarked
package io.formwork.ui.definition;

import org.jspecify.annotations.NullMarked;
