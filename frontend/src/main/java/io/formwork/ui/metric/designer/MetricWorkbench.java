package io.formwork.ui.metric.designer;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import io.formwork.definition.Definition;
import io.formwork.definition.Problem;
import io.formwork.identity.Actor;
import io.formwork.ui.definition.DesignerFrame;
import io.formwork.ui.definition.DesignerPanel;
import io.formwork.ui.definition.DesignerServices;
import io.formwork.ui.definition.DesignerTabs;
import io.formwork.ui.definition.DraftDocument;
import java.util.List;
import java.util.Optional;

/** The designer of one metric: its settings, and beside them the number that comes out. */
@StyleSheet("formwork/metric.css")
final class MetricWorkbench extends DesignerFrame<DraftDocument> {

    final MeasureSection measure;
    final NamesSection names;
    final transient List<MetricSection> sections;
    final MetricPreview preview;

    MetricWorkbench(DesignerServices services, MetricMaterial material, Actor actor, Definition definition) {
        super(services, actor, definition, new DraftDocument(definition.draft()));
        MetricScope scope = new MetricScope(actor, key, material, draft, this::changed);
        measure = new MeasureSection(scope);
        names = new NamesSection(scope);
        sections = List.of(measure, new RecordsSection(scope), new ShownSection(scope), names);
        preview = new MetricPreview(scope);
        addClassName("fw-metric-designer");
        Div settings = new Div();
        settings.addClassName("fw-metric-sections");
        sections.forEach(settings::add);
        arrange(new DesignerPanel(DesignerTabs.CANVAS, settings), new DesignerPanel(DesignerTabs.RESULT, preview));
    }

    @Override
    protected void show() {
        sections.forEach(section -> section.show(draft.document()));
        boolean begun = draft.canUndo() || saver.saved().published();
        sections.forEach(section -> section.mark(begun ? problems() : List.of()));
        preview.show(
                problems(),
                problems().stream()
                        .filter(problem -> sections.stream()
                                .noneMatch(section -> section.isVisible() && section.covers(problem.pointer())))
                        .toList());
    }

    @Override
    protected void showAnew() {
        show();
    }

    @Override
    protected void lead(Problem problem) {
        Optional<MetricSection> section = sections.stream()
                .filter(each -> each.isVisible() && each.covers(problem.pointer()))
                .findFirst();
        tabs.turnTo(section.isPresent() ? DesignerTabs.CANVAS : DesignerTabs.RESULT);
        section.ifPresent(found -> found.lead(problem.pointer()));
    }

    @Override
    protected void settings() {
        tabs.turnTo(DesignerTabs.CANVAS);
        names.lead(names.controls().getFirst().pointer());
    }

    @Override
    protected String page() {
        return "a/" + key.app() + "/metrics/" + key.key();
    }
}
