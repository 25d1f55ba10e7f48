package io.formwork.ui.definition;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;

/** A scrolling panel that stays where it is when its content is drawn anew. */
final class SteadyScroller extends Div {

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("this.addEventListener('scroll', () => { this.fwTop = this.scrollTop; })");
    }

    /** To be called in the same turn in which the content changes, before the browser can tell of a new position. */
    void stay() {
        getElement()
                .executeJs("const top = this.fwTop ?? 0; this.scrollTop = top;"
                        + " requestAnimationFrame(() => { this.scrollTop = top; });");
    }
}
