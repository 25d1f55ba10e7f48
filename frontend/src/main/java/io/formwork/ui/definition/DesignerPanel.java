package io.formwork.ui.definition;

import com.vaadin.flow.component.Component;

/**
 * One part of a designer; on a large screen parts stand side by side, on a small one each has its tab.
 *
 * @param name names the tab and the place; those of {@link DesignerTabs}
 */
public record DesignerPanel(String name, Component content) {}
