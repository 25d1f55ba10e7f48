package io.formwork.ui.definition;

import com.vaadin.flow.component.Component;

/** Ctrl+Z and Ctrl+Y wherever the cursor is, except in a text, whose own undo they are. */
final class UndoKeys {

    private static final String LISTEN = """
            const act = event => {
              const text = event.composedPath()[0].matches?.('input:not([type=checkbox]):not([type=radio]), textarea');
              if (!this.isConnected) {
                document.removeEventListener('keydown', act);
              } else if (!text && (event.ctrlKey || event.metaKey) && !event.altKey) {
                const key = event.key.toLowerCase();
                const name = key === 'y' || (key === 'z' && event.shiftKey) ? 'fw-redo' : key === 'z' ? 'fw-undo' : '';
                if (name) {
                  event.preventDefault();
                  this.dispatchEvent(new CustomEvent(name));
                }
              }
            };
            document.addEventListener('keydown', act);
            """;

    private UndoKeys() {}

    static void on(Component component, Runnable undo, Runnable redo) {
        component.getElement().addEventListener("fw-undo", event -> undo.run());
        component.getElement().addEventListener("fw-redo", event -> redo.run());
        component.addAttachListener(attach -> component.getElement().executeJs(LISTEN));
    }
}
