package io.formwork.ui.report.designer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.Definition;
import io.formwork.definition.Problem;
import io.formwork.identity.Actor;
import io.formwork.report.ReportSection;
import io.formwork.ui.definition.DesignerFrame;
import io.formwork.ui.definition.DesignerPanel;
import io.formwork.ui.definition.DesignerServices;
import io.formwork.ui.definition.DesignerTabs;
import io.formwork.ui.report.ReportPane;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The designer of one report: its sections, the settings of the chosen one, and how it will look. */
@StyleSheet("formwork/report.css")
final class ReportWorkbench extends DesignerFrame<ReportDraft> implements SectionList.Actions {

    private static final Pattern SECTION = Pattern.compile("/sections/(\\d+)(/.*)?");

    /** Where no section is chosen. */
    private static final int COVER = -1;

    private final transient ReportMaterial material;
    private int selected = COVER;
    final Button addSection = new Button(getTranslation("reports.section.add"), VaadinIcon.PLUS.create());
    final Button cover = new Button(getTranslation("reports.cover"), VaadinIcon.BOOK.create(), click -> select(COVER));
    final Div right = new Div();
    final Div preview = new Div();
    final SectionList list = new SectionList(this);
    final SectionSettings settings;

    ReportWorkbench(DesignerServices services, ReportMaterial material, Actor actor, Definition definition) {
        super(services, actor, definition, new ReportDraft(definition.draft()));
        this.material = material;
        material.prepare();
        settings = new SectionSettings(
                material.metrics(actor, key.app()),
                material.forms(key.app()),
                material::context,
                actor.language(),
                this::changeSelected);
        addClassName("fw-report-designer");
        cover.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        right.addClassName("fw-properties");
        preview.addClassName("fw-report-preview");
        Div left = new Div(cover, list, adding());
        left.addClassName("fw-report-parts");
        selected = draft.sections().isEmpty() ? COVER : 0;
        arrange(
                new DesignerPanel(DesignerTabs.CANVAS, left),
                new DesignerPanel(DesignerTabs.PROPERTIES, right),
                new DesignerPanel(DesignerTabs.PREVIEW, preview));
    }

    private Div adding() {
        var menu = new ContextMenu(addSection);
        menu.setOpenOnClick(true);
        for (ReportSection.Type type : ReportSection.Type.values()) {
            menu.addItem(getTranslation("reports.section." + type.code()), click -> add(type));
        }
        return new Div(addSection);
    }

    /** Adds a section of that type at the end and opens its settings. */
    void add(ReportSection.Type type) {
        int place = draft.add(type);
        save();
        select(place);
    }

    private void changeSelected(Consumer<ObjectNode> change) {
        draft.changeSection(selected, change);
        changed();
    }

    @Override
    public void move(int from, int to) {
        draft.move(from, to);
        save();
        choose(Math.clamp(to, 0, draft.sections().size() - 1));
    }

    @Override
    public void remove(int place) {
        draft.remove(place);
        save();
        choose(place);
        offerUndo(getTranslation("reports.section.removed"));
    }

    @Override
    public void select(int place) {
        choose(place);
        uncover(DesignerTabs.PROPERTIES);
    }

    @Override
    protected void show() {
        list.show(draft.sections(), selected, actor.language());
        cover.getElement().setAttribute("data-selected", selected == COVER);
    }

    private void choose(int place) {
        selected = Math.clamp(place, COVER, draft.sections().size() - 1);
        show();
        right.removeAll();
        if (selected == COVER) {
            right.add(new H3(getTranslation("reports.cover")), new CoverSettings(draft.document(), this::change));
        } else {
            ObjectNode section = draft.sections().get(selected);
            settings.show(section);
            right.add(
                    new H3(getTranslation(
                            "reports.section." + section.path("type").asString(""))),
                    settings);
        }
    }

    @Override
    protected void showAnew() {
        choose(selected);
        if (tabs.shows(DesignerTabs.PREVIEW)) {
            preview();
        }
    }

    @Override
    protected void shown(String panel) {
        if (panel.equals(DesignerTabs.PREVIEW)) {
            preview();
        }
    }

    private void preview() {
        ReportPane pane = material.pane();
        preview.removeAll();
        preview.add(pane);
        ObjectNode shown = draft.document().deepCopy();
        pane.show(UI.getCurrent(), () -> material.preview(actor, key.app(), key.key(), shown));
    }

    @Override
    protected void lead(Problem problem) {
        Matcher place = SECTION.matcher(problem.pointer());
        tabs.turnTo(DesignerTabs.CANVAS);
        select(place.matches() ? Integer.parseInt(place.group(1)) : COVER);
        scrollToSelected(list);
    }

    @Override
    protected void settings() {
        tabs.turnTo(DesignerTabs.CANVAS);
        select(COVER);
    }

    @Override
    protected String page() {
        return "a/" + key.app() + "/reports/" + key.key();
    }
}
