package io.formwork.ui.definition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.Problem;
import io.formwork.identity.Actor;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.Toast;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The frame that every designer wears: the head over its panels, and the draft, which is saved and checked after each
 * change and can be taken back by button and by key. A designer shows the draft in its panels and changes it.
 */
@StyleSheet("formwork/designer.css")
public abstract class DesignerFrame<D extends DraftDocument> extends Div {

    public final transient D draft;
    public final DraftSaver saver;
    public final DesignerToolbar toolbar;
    public final DesignerTabs tabs = new DesignerTabs(this, this::shown);
    protected final transient Actor actor;
    protected final transient DefinitionKey key;
    private final transient DesignerServices services;
    private final SteadyScroller canvas = new SteadyScroller();
    private transient List<Problem> problems = List.of();

    protected DesignerFrame(DesignerServices services, Actor actor, Definition definition, D draft) {
        this.services = services;
        this.actor = actor;
        this.draft = draft;
        key = definition.key();
        saver = new DraftSaver(
                services.definitions,
                actor,
                services.formats(actor),
                definition,
                draft::toSave,
                this::adopt,
                this::check);
        toolbar = new DesignerToolbar(key.app(), saver, this::lead);
        addClassName("fw-designer");
        toolbar.undo.addClickListener(click -> undo());
        toolbar.redo.addClickListener(click -> redo());
        toolbar.versions.addClickListener(click -> services.dialogs.versions(key, this::adopt));
        toolbar.settings.addClickListener(click -> settings());
        toolbar.publish.addClickListener(click -> publish());
        toolbar.files(key, draft::toSave, services.dialogs, this::replace);
        UndoKeys.on(this, this::undo, this::redo);
    }

    /** Puts the panels under the head and shows the draft; the last thing that a designer's constructor does. */
    protected final void arrange(DesignerPanel... panels) {
        Div body = new Div();
        body.addClassName("fw-designer__body");
        for (DesignerPanel panel : panels) {
            Div holder = panel.name().equals(DesignerTabs.CANVAS) ? canvas : new Div();
            holder.add(panel.content());
            holder.addClassNames("fw-designer__panel", "fw-designer__panel--" + panel.name());
            body.add(holder);
            tabs.offer(panel.name());
        }
        tabs.turnTo(DesignerTabs.CANVAS);
        add(toolbar, tabs, body);
        check();
        showAnew();
    }

    /** Shows the draft after a change that was made here; leaves alone what the person is typing into. */
    protected abstract void show();

    /** Shows a draft that has become another one, such as one step back; what was selected may be gone. */
    protected abstract void showAnew();

    /** Leads to the place of a problem. */
    protected abstract void lead(Problem problem);

    /** Leads to the settings of the whole. */
    protected abstract void settings();

    /** Told which panel is seen now. */
    protected void shown(String panel) {}

    /** Where the published thing is to be seen: a path without a leading slash, or nothing where there is no such page. */
    protected String page() {
        return "";
    }

    public final String label() {
        return LocalizedText.of(draft.document().get("label")).in(actor.language(), key.key());
    }

    /** What was found wrong with the draft as it was saved last. */
    protected final List<Problem> problems() {
        return problems;
    }

    /** Does one change that can be taken back. */
    protected final void change(Consumer<ObjectNode> change) {
        if (draft.change(change)) {
            changed();
        }
    }

    /** Saves the draft after it was changed, and shows it. */
    public final void changed() {
        save();
        show();
        canvas.stay();
    }

    /** Saves the draft after a change that the screen shows already. */
    protected final void save() {
        saver.save();
        check();
    }

    public final void undo() {
        if (draft.undo()) {
            replaced();
        }
    }

    public final void redo() {
        if (draft.redo()) {
            replaced();
        }
    }

    private void replace(ObjectNode document) {
        if (draft.replace(document)) {
            replaced();
        }
    }

    private void replaced() {
        save();
        showAnew();
        canvas.stay();
    }

    /** Shows a draft that came from elsewhere: a restored version, or somebody else's. */
    private void adopt(Definition definition) {
        saver.adopt(definition);
        draft.replace(definition.draft());
        check();
        showAnew();
    }

    private void check() {
        problems = services.definitions.check(actor, key);
        toolbar.show(label(), saver.saved(), draft, problems, page());
    }

    private void publish() {
        services.dialogs.publish(saver.saved(), this::published, this::lead);
    }

    private void published(DefinitionVersion version) {
        saver.adopt(services.get(actor, key));
        check();
        show();
        String done = getTranslation("definitions.publish.done", version.version());
        if (page().isEmpty()) {
            Toast.success(done);
        } else {
            Toast.success(done, getTranslation("designer.view"), () -> getUI().ifPresent(ui -> ui.navigate(page())));
        }
    }

    /** Says that something was taken out, and offers to take that back. */
    protected final void offerUndo(String done) {
        Toast.success(done, getTranslation("designer.undo"), this::undo);
    }

    /** Turns to a panel where only one has room. */
    protected final void uncover(String panel) {
        tabs.uncover(panel);
    }

    /** Scrolls within a panel's content to what is selected there, once it is drawn. */
    protected static void scrollToSelected(Component content) {
        content.getElement()
                .executeJs("requestAnimationFrame(() => requestAnimationFrame("
                        + "() => this.querySelector('[data-selected]')?.scrollIntoView({block: 'nearest'})))");
    }
}
