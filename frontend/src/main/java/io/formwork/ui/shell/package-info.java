/**
 * The frame around every page: login, apps, navigation, language, notifications, errors.
 *
 * <p>A feature's view is a {@code @Prototype} bean with {@code @Route(value = …, layout = MainLayout.class)} and an
 * annotation that says who may enter. The feature becomes visible by beans: {@link
 * io.formwork.ui.shell.NavigationContributor} adds lines to the navigation, {@link
 * io.formwork.ui.shell.HomeContributor} adds what waits for the person to the home page, {@link
 * io.formwork.ui.shell.NotificationSource} feeds the bell. {@link io.formwork.ui.shell.CurrentUser} says who acts,
 * {@link io.formwork.ui.shell.UiTicker} calls open pages every few seconds. A refusal may simply be thrown: the shell
 * says it in the person's language. Style sheets lie in {@code META-INF/resources/formwork} and are named by
 * {@code @StyleSheet} on the view that needs them.
 */
@NullMarked
package io.formwork.ui.shell;

import org.jspecify.annotations.NullMarked;
