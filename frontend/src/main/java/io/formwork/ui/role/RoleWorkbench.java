package io.formwork.ui.role;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The designer of one role: its grants in a matrix, beside them the records and fields of the chosen one. */
@StyleSheet("formwork/role.css")
final class RoleWorkbench extends DesignerFrame<DraftDocument> {

    private static final Pattern GRANT = Pattern.compile("/grants/(\\d+)(/.*)?");

    final RoleHead head;
    final GrantMatrix matrix;
    final HolderPanel holders;
    final GrantPane pane;
    private final transient RoleScope scope;

    RoleWorkbench(DesignerServices services, RoleMaterial material, Actor actor, Definition definition) {
        super(services, actor, definition, new DraftDocument(definition.draft()));
        scope = new RoleScope(
                actor,
                key,
                material,
                material.forms(key.app(), actor.language()),
                draft,
                this::changed,
                this::offerUndo);
        head = new RoleHead(scope);
        matrix = new GrantMatrix(scope, this::choose);
        holders = new HolderPanel(scope);
        pane = new GrantPane(scope, this::choose);
        addClassName("fw-role-designer");
        Div canvas = new Div(matrix, head, holders);
        canvas.addClassName("fw-role-canvas");
        arrange(new DesignerPanel(DesignerTabs.CANVAS, canvas), new DesignerPanel(DesignerTabs.PROPERTIES, pane));
    }

    @Override
    protected void show() {
        head.show();
        matrix.show(problems());
        pane.show(problems());
        holders.show(saver.saved().published());
    }

    @Override
    protected void showAnew() {
        show();
    }

    /** Shows the records and fields of a grant. */
    void choose(GrantPlace place) {
        matrix.select(place);
        pane.open(place, problems());
        uncover(DesignerTabs.PROPERTIES);
    }

    @Override
    protected void lead(Problem problem) {
        Matcher place = GRANT.matcher(problem.pointer());
        if (place.matches()) {
            scope.place(Integer.parseInt(place.group(1))).ifPresent(this::choose);
            scrollToSelected(matrix);
        } else {
            settings();
        }
    }

    @Override
    protected void settings() {
        tabs.turnTo(DesignerTabs.CANVAS);
        head.lead();
    }
}
