package io.formwork.ui.record;

import com.vaadin.flow.component.Component;
import io.formwork.platform.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/** Single keys that do something on a page, unless somebody is typing or a dialog is open. */
public final class PageKeys {

    private static final String LISTEN = """
        const page = this;
        const pressed = event => {
          if (!page.isConnected) {
            document.removeEventListener('keydown', pressed);
            return;
          }
          if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
          const target = event.composedPath()[0];
          if (target.matches?.('input, textarea, select, [contenteditable]')) return;
          if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
          if ($0.includes(event.key)) {
            event.preventDefault();
            page.dispatchEvent(new CustomEvent('fw-key', {detail: event.key}));
          }
        };
        document.addEventListener('keydown', pressed);\
        """;

    private final Map<String, Runnable> actions = new LinkedHashMap<>();

    /** Lets the key, as the browser names it, do something. */
    public PageKeys on(String key, Runnable action) {
        actions.put(key, action);
        return this;
    }

    /** Listens as long as the page is shown. */
    public void install(Component page) {
        page.getElement()
                .addEventListener(
                        "fw-key",
                        event -> actions.getOrDefault(
                                        event.getEventData()
                                                .path("event.detail")
                                                .asString(""),
                                        () -> {})
                                .run())
                .addEventData("event.detail");
        ArrayNode keys = Json.array();
        actions.keySet().forEach(keys::add);
        page.addAttachListener(attach -> page.getElement().executeJs(LISTEN, keys));
    }
}
