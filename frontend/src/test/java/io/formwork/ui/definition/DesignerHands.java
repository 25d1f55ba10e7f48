package io.formwork.ui.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionService;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** What every designer must do, whatever it designs: to be asked of each with a change of its own. */
public final class DesignerHands {

    private final DesignerFrame<?> frame;
    private final DefinitionService definitions;

    public DesignerHands(DesignerFrame<?> frame, DefinitionService definitions) {
        this.frame = frame;
        this.definitions = definitions;
    }

    /** A change is saved at once, taken back by Ctrl+Z and done again by Ctrl+Y, each saved too. */
    public void assertSavesAndStepsByKey(Runnable change) {
        ObjectNode before = saved().draft();
        int revision = saved().revision();

        change.run();
        ObjectNode after = saved().draft();
        assertThat(after).isNotEqualTo(before);
        assertThat(saved().revision()).isGreaterThan(revision);
        assertThat(frame.saver.getElement().getAttribute("data-state")).isEqualTo("saved");

        press("fw-undo");
        assertThat(saved().draft()).isEqualTo(before);
        assertThat(frame.toolbar.redo.isEnabled()).isTrue();
        press("fw-redo");
        assertThat(saved().draft()).isEqualTo(after);
        assertThat(frame.toolbar.redo.isEnabled()).isFalse();
    }

    /** Somebody else's draft is neither overwritten unasked nor lost when the person takes it; that can be taken back. */
    public void assertTheirsCanBeTaken(Runnable change) {
        ObjectNode theirs = saveTheirs();
        change.run();
        assertThat(frame.saver.isConflicting()).isTrue();
        assertThat(saved().draft()).isEqualTo(theirs);

        frame.saver.takeTheirs();

        assertThat(frame.saver.isConflicting()).isFalse();
        assertThat(Json.write(frame.draft.toSave())).isEqualTo(Json.write(theirs));
        assertThat(frame.label()).isEqualTo("对方的");
    }

    /** The person's own draft replaces somebody else's only when that is said. */
    public void assertMineCanBeKept(Runnable change) {
        ObjectNode theirs = saveTheirs();
        change.run();
        assertThat(saved().draft()).isEqualTo(theirs);

        frame.saver.keepMine();

        assertThat(frame.saver.isConflicting()).isFalse();
        assertThat(Json.write(saved().draft()))
                .isEqualTo(Json.write(frame.draft.toSave()))
                .isNotEqualTo(Json.write(theirs));
        assertThat(frame.toolbar.publish.isEnabled()).isTrue();
    }

    private ObjectNode saveTheirs() {
        Definition present = saved();
        ObjectNode theirs = present.draft();
        theirs.set("label", Json.object().put("zh", "对方的").put("en", "Theirs"));
        definitions.saveDraft(Actor.system(), present.key(), theirs, present.revision());
        return theirs;
    }

    private Definition saved() {
        return definitions.get(Actor.system(), frame.saver.saved().key());
    }

    /** What the browser tells after such keys. */
    private void press(String event) {
        fire(frame, event, Json::object);
    }

    /** Lets a component hear an event as from the browser. */
    public static void fire(Component component, String event, Supplier<ObjectNode> data) {
        component
                .getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(component.getElement(), event, data.get()));
    }
}
