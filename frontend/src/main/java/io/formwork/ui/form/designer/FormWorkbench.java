package io.formwork.ui.form.designer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.ui.component.Toast;
import io.formwork.ui.definition.DefinitionDialogs;
import io.formwork.ui.definition.DesignerTabs;
import io.formwork.ui.definition.DesignerToolbar;
import io.formwork.ui.definition.DraftSaver;
import io.formwork.ui.definition.UndoKeys;
import io.formwork.ui.form.field.FieldContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.node.ObjectNode;

/** The designer of one form: palette, canvas, settings and preview around a draft that is saved after each change. */
@StyleSheet("formwork/form.css")
@StyleSheet("formwork/designer.css")
final class FormWorkbench extends Div {

    private static final String PREVIEW = "preview";

    private final transient DefinitionService definitions;
    private final transient DefinitionDialogs dialogs;
    private final transient Actor actor;
    private final transient FormKey key;
    final transient Designer designer;
    final DraftSaver saver;
    final DesignerToolbar toolbar;
    final Palette palette;
    final Canvas canvas;
    final PropertyPanel properties;
    final PreviewPane preview;
    final DesignerTabs tabs;
    private final SteadyScroller middle = new SteadyScroller();
    private transient List<Problem> problems = List.of();

    /** @param relations the forms to which relations may point */
    FormWorkbench(
            DefinitionService definitions,
            DefinitionDialogs dialogs,
            Formats formats,
            FieldContext context,
            Definition definition,
            List<SettingInputs.RelatedForm> relations,
            Set<String> publishedIds) {
        this.definitions = definitions;
        this.dialogs = dialogs;
        actor = context.actor();
        key = FormKey.of(definition.key());
        designer = new Designer(new FormDraft(definition.draft()), ThreadLocalRandom.current());
        saver = new DraftSaver(
                definitions, actor, formats, definition, () -> designer.draft().toSave(), this::adopt);
        toolbar = new DesignerToolbar(key.app(), saver, this::lead);
        palette = new Palette(item -> designer.add(item, designer.nextPlace(), NewLabels.of(item)));
        canvas = new Canvas(designer, key, context, new Cards());
        properties = new PropertyPanel(designer, key, context, relations, publishedIds);
        preview = new PreviewPane(context, this::lead);
        addClassName("fw-designer");
        tabs = new DesignerTabs(
                this, List.of("palette", DesignerTabs.CANVAS, DesignerTabs.PROPERTIES, PREVIEW), this::shown);
        add(toolbar, tabs, body());
        listen();
        check();
    }

    String label() {
        return designer.draft().form(key).label().in(actor.language());
    }

    private Component body() {
        Div left = panel("palette", palette);
        middle.add(canvas);
        middle.addClassNames("fw-designer__panel", "fw-designer__panel--canvas");
        Div right = panel(DesignerTabs.PROPERTIES, properties);
        Div whole = panel(PREVIEW, preview);
        Div body = new Div(left, middle, right, whole);
        body.addClassName("fw-designer__body");
        return body;
    }

    private static Div panel(String name, Component content) {
        Div panel = new Div(content);
        panel.addClassNames("fw-designer__panel", "fw-designer__panel--" + name);
        return panel;
    }

    private void shown(String panel) {
        if (panel.equals(PREVIEW)) {
            preview.show(designer.draft().form(key), problems);
        }
    }

    private void listen() {
        designer.onChange(this::changed);
        designer.onSelection(this::selected);
        toolbar.undo.addClickListener(click -> designer.undo());
        toolbar.redo.addClickListener(click -> designer.redo());
        toolbar.publish.addClickListener(click -> publish());
        toolbar.versions.addClickListener(click -> dialogs.versions(key.definition(), this::adopt));
        toolbar.files(key.definition(), () -> designer.draft().toSave(), dialogs, this::replace);
        UndoKeys.on(this, designer::undo, designer::redo);
    }

    private void changed() {
        canvas.show();
        middle.stay();
        saver.save();
        check();
    }

    private void selected() {
        canvas.markSelected();
        canvas.scrollToSelected();
        properties.show();
    }

    private void check() {
        Definition saved = saver.saved();
        problems = definitions.check(actor, saved.key());
        FormDefinition form = designer.draft().form(key);
        toolbar.show(form.label().in(actor.language()), saved, designer.draft(), problems);
    }

    private void publish() {
        dialogs.publish(saver.saved(), this::published, this::lead);
    }

    private void published(DefinitionVersion version) {
        saver.adopt(definitions.get(actor, version.key()));
        check();
    }

    /** Shows a draft that came from elsewhere: a restored version, or somebody else's. */
    private void adopt(Definition definition) {
        saver.adopt(definition);
        designer.load(definition.draft());
    }

    private void replace(ObjectNode document) {
        designer.execute(new ReplaceDocument(document));
        designer.select(new Selection.Whole());
    }

    /** Selects the place of a problem. */
    void lead(Problem problem) {
        designer.select(ProblemPlace.of(problem, designer.draft()));
        tabs.turnTo(DesignerTabs.PROPERTIES);
    }

    /** What the cards ask for. */
    private final class Cards implements CardActions {

        @Override
        public void select(String address) {
            designer.draft()
                    .element(address)
                    .ifPresent(element -> designer.select(Layout.field(element)
                            .<Selection>map(Selection.OfField::new)
                            .orElseGet(() -> new Selection.OfElement(address))));
            tabs.uncover(DesignerTabs.PROPERTIES);
        }

        @Override
        public void duplicate(String address) {
            if (designer.draft().element(address).flatMap(Layout::field).isPresent()) {
                designer.duplicate(address, getTranslation("designer.copy-of"));
            }
        }

        @Override
        public void putBeside(String address) {
            designer.putBeside(address);
        }

        @Override
        public void remove(String address) {
            designer.remove(address);
            Toast.success(getTranslation("designer.removed"), getTranslation("designer.undo"), designer::undo);
        }
    }
}
