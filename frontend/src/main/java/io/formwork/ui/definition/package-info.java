/**
 * What all designers share. The page of a designer is a {@link io.formwork.ui.definition.DesignerView}; it opens a
 * {@link io.formwork.ui.definition.DesignerFrame}, which has the head, saves and checks the draft after each change,
 * asks when two people change it, and steps back and forth; the designer itself shows a
 * {@link io.formwork.ui.definition.DraftDocument} in its panels and changes it. Publishing with the plan shown first,
 * versions with their differences in words and definitions as files are dialogs of the frame. A kind appears in the
 * list of what an app is made of as soon as it has a {@link io.formwork.ui.definition.DefinitionStarter}.
 */
@NullMarked
package io.formwork.ui.definition;

import org.jspecify.annotations.NullMarked;
