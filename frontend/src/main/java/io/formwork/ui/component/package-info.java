/**
 * Parts that every view uses, and that belong to no feature.
 *
 * <p>A view extends {@link io.formwork.ui.component.Page} and begins with a {@link io.formwork.ui.component.PageHeader};
 * what belongs together stands in a {@link io.formwork.ui.component.Panel}; where nothing is yet stands an
 * {@link io.formwork.ui.component.EmptyState} with the next step. Options and statuses are
 * {@link io.formwork.ui.component.Tag}s in a {@link io.formwork.ui.component.TagColor}, apps and definitions wear an
 * {@link io.formwork.ui.component.IconTile}, people a {@link io.formwork.ui.component.PersonAvatar}. More than two
 * actions go into {@link io.formwork.ui.component.ResponsiveActions}. {@link io.formwork.ui.component.Toast} tells what
 * was done, {@link io.formwork.ui.component.Confirmation} asks before destroying, {@link io.formwork.ui.component.ActionDialog} asks for something,
 * {@link io.formwork.ui.component.ComponentTexts} puts our languages into Vaadin's own components. Distances, colours
 * and type sizes are variables in {@code formwork/tokens.css}.
 */
@NullMarked
package io.formwork.ui.component;

import org.jspecify.annotations.NullMarked;
