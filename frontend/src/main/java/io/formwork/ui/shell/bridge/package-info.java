/**
 * Runs Vaadin inside the server that Micronaut starts: one Tomcat, one port. The UI answers every path that Micronaut
 * does not own; views, layouts and listeners are Micronaut beans. Classes with {@code @Route} are found among the bean
 * definitions that the annotation processor wrote, so that nothing is scanned at start.
 */
@NullMarked
package io.formwork.ui.shell.bridge;

import org.jspecify.annotations.NullMarked;
