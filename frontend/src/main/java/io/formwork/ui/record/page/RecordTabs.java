package io.formwork.ui.record.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Tabs whose contents are made when they are opened for the first time. */
final class RecordTabs extends Div {

    private final transient Map<Tab, Supplier<Component>> contents = new LinkedHashMap<>();
    final Tabs tabs = new Tabs();
    final Div body = new Div();

    RecordTabs() {
        addClassName("fw-record__tabs");
        addClassName("fw-stack");
        tabs.addSelectedChangeListener(change -> show());
        add(tabs, body);
    }

    Tab add(String label, Supplier<Component> content) {
        Tab tab = new Tab(label);
        contents.put(tab, content);
        tabs.add(tab);
        return tab;
    }

    /** The details tab must keep what was entered, so contents are made once. */
    private void show() {
        Tab tab = tabs.getSelectedTab();
        Supplier<Component> content = contents.get(tab);
        if (content != null) {
            Component made = content.get();
            contents.put(tab, () -> made);
            body.removeAll();
            body.add(made);
        }
    }

    /** Opens the first tab. */
    void begin() {
        show();
    }

    void open(Tab tab) {
        tabs.setSelectedTab(tab);
    }
}
