package io.formwork.ui.form.designer;

import com.vaadin.flow.component.dependency.StyleSheet;
import io.formwork.definition.Definition;
import io.formwork.definition.Problem;
import io.formwork.form.FormKey;
import io.formwork.ui.definition.DesignerFrame;
import io.formwork.ui.definition.DesignerPanel;
import io.formwork.ui.definition.DesignerServices;
import io.formwork.ui.definition.DesignerTabs;
import io.formwork.ui.form.designer.canvas.Canvas;
import io.formwork.ui.form.designer.canvas.CardActions;
import io.formwork.ui.form.designer.canvas.NewLabels;
import io.formwork.ui.form.designer.canvas.Palette;
import io.formwork.ui.form.designer.command.Designer;
import io.formwork.ui.form.designer.command.Selection;
import io.formwork.ui.form.designer.draft.FormDraft;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.settings.PropertyPanel;
import io.formwork.ui.form.designer.settings.SettingInputs;
import io.formwork.ui.form.field.FieldContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** The designer of one form: palette, canvas, settings and preview. */
@StyleSheet("formwork/form.css")
final class FormWorkbench extends DesignerFrame<FormDraft> {

    private final transient FormKey form;
    final transient Designer designer;
    final Palette palette;
    final Canvas canvas;
    final PropertyPanel properties;
    final PreviewPane preview;

    /** @param relations the forms to which relations may point */
    FormWorkbench(
            DesignerServices services,
            FieldContext context,
            Definition definition,
            List<SettingInputs.RelatedForm> relations,
            Set<String> publishedIds) {
        super(services, context.actor(), definition, new FormDraft(definition.draft()));
        form = FormKey.of(key);
        designer = new Designer(draft, ThreadLocalRandom.current());
        palette = new Palette(item -> designer.add(item, designer.nextPlace(), NewLabels.of(item)));
        canvas = new Canvas(designer, form, context, new Cards());
        properties = new PropertyPanel(designer, form, context, relations, publishedIds);
        preview = new PreviewPane(context, this::lead);
        designer.onChange(this::changed);
        designer.onSelection(this::selected);
        arrange(
                new DesignerPanel(DesignerTabs.PALETTE, palette),
                new DesignerPanel(DesignerTabs.CANVAS, canvas),
                new DesignerPanel(DesignerTabs.PROPERTIES, properties),
                new DesignerPanel(DesignerTabs.PREVIEW, preview));
    }

    @Override
    protected void show() {
        canvas.show();
    }

    @Override
    protected void showAnew() {
        canvas.show();
        designer.reselect();
    }

    @Override
    protected void shown(String panel) {
        if (panel.equals(DesignerTabs.PREVIEW)) {
            preview.show(draft.form(form), problems());
        }
    }

    @Override
    protected String page() {
        return "a/" + key.app() + "/forms/" + key.key();
    }

    private void selected() {
        canvas.markSelected();
        canvas.scrollToSelected();
        properties.show();
    }

    @Override
    protected void lead(Problem problem) {
        showSettings(ProblemPlace.of(problem, draft));
    }

    @Override
    protected void settings() {
        showSettings(new Selection.Whole());
    }

    private void showSettings(Selection selection) {
        tabs.turnTo(DesignerTabs.CANVAS);
        designer.select(selection);
        uncover(DesignerTabs.PROPERTIES);
    }

    /** What the cards ask for. */
    private final class Cards implements CardActions {

        @Override
        public void select(String address) {
            draft.element(address)
                    .ifPresent(element -> designer.select(Layout.field(element)
                            .<Selection>map(Selection.OfField::new)
                            .orElseGet(() -> new Selection.OfElement(address))));
            uncover(DesignerTabs.PROPERTIES);
        }

        @Override
        public void duplicate(String address) {
            if (draft.element(address).flatMap(Layout::field).isPresent()) {
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
            offerUndo(getTranslation("designer.removed"));
        }
    }
}
