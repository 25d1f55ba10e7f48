package io.formwork.ui.report.designer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.DragList;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.definition.DesignerToolbar;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The sections of a report in their order, to choose, drag, move by button, and remove. */
final class SectionList extends Div {

    /** What the list asks for. */
    interface Actions {
        void select(int place);

        void move(int from, int to);

        void remove(int place);
    }

    private final transient Actions actions;

    SectionList(Actions actions) {
        this.actions = actions;
        DragList.onDrop(this, drop -> actions.move(Integer.parseInt(drop.id()), drop.index()));
    }

    void show(List<ObjectNode> sections, int selected, Language language) {
        removeAll();
        var list = new DragList("report-sections", "sections", "section");
        list.addClassName("fw-report-sections");
        for (int place = 0; place < sections.size(); place++) {
            Div card = card(sections.get(place), place, sections.size(), language);
            card.getElement().setAttribute("data-selected", place == selected);
            list.add(DragList.item(card, Integer.toString(place), "section"));
        }
        add(list);
        if (sections.isEmpty()) {
            add(new EmptyState(VaadinIcon.FILE_PRESENTATION, getTranslation("reports.empty"))
                    .text(getTranslation("reports.empty.text")));
        }
    }

    private Div card(ObjectNode section, int place, int count, Language language) {
        String type = getTranslation("reports.section." + section.path("type").asString(""));
        var title = new Div(LocalizedText.of(section.get("title")).in(language, type));
        title.addClassName("fw-report-section__title");
        var kind = new Div(new Span(type));
        kind.addClassName("fw-report-section__type");
        var words = new Div(title, kind);
        words.addClassName("fw-report-section__words");
        words.addClickListener(click -> actions.select(place));
        Button up = button(VaadinIcon.ARROW_UP, "reports.section.up", () -> actions.move(place, place - 1));
        Button down = button(VaadinIcon.ARROW_DOWN, "reports.section.down", () -> actions.move(place, place + 1));
        up.setEnabled(place > 0);
        down.setEnabled(place < count - 1);
        var card = new Div(
                words,
                button(VaadinIcon.EDIT, "reports.section.edit", () -> actions.select(place)),
                up,
                down,
                button(VaadinIcon.TRASH, "reports.section.remove", () -> actions.remove(place)));
        card.addClassName("fw-report-section");
        return card;
    }

    private static Button button(VaadinIcon icon, String key, Runnable action) {
        Button button = DesignerToolbar.button(icon, key);
        button.addClickListener(click -> action.run());
        return button;
    }
}
