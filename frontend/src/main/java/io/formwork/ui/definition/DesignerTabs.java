package io.formwork.ui.definition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Turns to one of a designer's panels; on a large screen panels stand side by side, and only some tabs are needed. */
public final class DesignerTabs extends Div {

    /** Where the thing itself is designed. */
    public static final String CANVAS = "canvas";
    /** Where the settings of what is chosen are. */
    public static final String PROPERTIES = "properties";
    /** What can be added. */
    public static final String PALETTE = "palette";
    /** What comes out, beside the design where there is room. */
    public static final String RESULT = "result";
    /** What comes out, in place of the design. */
    public static final String PREVIEW = "preview";

    private final Component designer;
    private final transient Consumer<String> shown;
    private final Map<String, Tab> panels = new LinkedHashMap<>();
    private final Tabs tabs = new Tabs();

    /**
     * @param designer carries the name of the shown panel
     * @param shown told each time which panel it is
     */
    DesignerTabs(Component designer, Consumer<String> shown) {
        this.designer = designer;
        this.shown = shown;
        addClassName("fw-designer__tabs");
        tabs.setAutoselect(false);
        tabs.addSelectedChangeListener(change -> panels.forEach((name, tab) -> {
            if (tab == change.getSelectedTab()) {
                show(name);
            }
        }));
        setVisible(false);
        add(tabs);
    }

    /** Adds a tab; there is nothing to turn to until there are two. */
    void offer(String panel) {
        Tab tab = new Tab(new Span(getTranslation("designer.tab." + panel)));
        tab.addClassName("fw-designer__tab--" + panel);
        panels.put(panel, tab);
        tabs.add(tab);
        setVisible(panels.size() > 1);
    }

    public void turnTo(String panel) {
        tabs.setSelectedTab(panels.get(panel));
    }

    /** Whether that panel's tab is chosen. */
    public boolean shows(String panel) {
        return Objects.equals(tabs.getSelectedTab(), panels.get(panel));
    }

    /** Turns to a panel where only one has room; elsewhere it is seen anyway. */
    void uncover(String panel) {
        designer.getElement()
                .executeJs("return getComputedStyle(this).getPropertyValue('--fw-panels').trim() === 'one'")
                .then(Boolean.class, narrow -> {
                    if (narrow) {
                        turnTo(panel);
                    }
                });
    }

    private void show(String name) {
        designer.getElement().setAttribute("data-panel", name);
        shown.accept(name);
    }
}
