package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.Problem;
import io.formwork.ui.component.IconTile;
import io.formwork.ui.component.TagColor;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps as cards on a line with a plus between them; the ways of a branch stand side by side. */
final class StepFlow extends Div {

    /** What a person does on the flow. */
    interface Listener {

        void select(String pointer);

        void insert(String list, int index);

        void addBranch(String step);

        void remove(String pointer);

        void move(String pointer, int by);
    }

    private final transient StepScope scope;
    private final transient StepSummary summary;
    private final transient Listener listener;
    private transient String selected = "";
    private transient List<Problem> problems = List.of();

    StepFlow(StepScope scope, Listener listener) {
        this.scope = scope;
        this.summary = new StepSummary(scope);
        this.listener = listener;
        addClassName("fw-flow");
    }

    /** Draws the draft anew. */
    void show(String selection, List<Problem> found) {
        selected = selection;
        problems = found;
        removeAll();
        Div line = new Div(start());
        line.addClassName("fw-flow__line");
        sequence(line, "/steps", scope.draft().document().path("steps"));
        line.add(end());
        add(line);
    }

    private Component start() {
        ObjectNode document = scope.draft().document();
        String form =
                scope.form().map(known -> known.label().in(scope.language())).orElse(getTranslation("steps.unset"));
        String on = document.path("trigger").path("on").asString("created");
        Card card = new Card("", new IconTile(VaadinIcon.PLAY.create(), TagColor.GREY).small());
        card.words(getTranslation("steps.start"), getTranslation("steps.trigger." + on, form));
        return card;
    }

    private Component end() {
        Span end = new Span(getTranslation("steps.end"));
        end.addClassName("fw-flow__end");
        return end;
    }

    private void sequence(Div line, String pointer, JsonNode steps) {
        for (int i = 0; i < steps.size(); i++) {
            line.add(plus(pointer, i));
            String place = pointer + "/" + i;
            if (steps.get(i) instanceof ObjectNode step) {
                line.add(card(place, step));
                if (StepLook.of(step.path("type").asString("")) == StepLook.BRANCH) {
                    line.add(columns(place, step));
                }
            }
        }
        line.add(plus(pointer, steps.size()));
    }

    private Component card(String pointer, ObjectNode step) {
        StepLook look = StepLook.of(step.path("type").asString(""));
        Card card = new Card(pointer, new IconTile(look.icon().create(), look.color()).small());
        card.words(scope.words(step), summary.of(step));
        card.tools();
        return card;
    }

    private Component columns(String pointer, ObjectNode step) {
        Div columns = new Div();
        columns.addClassName("fw-flow__columns");
        JsonNode branches = step.path("branches");
        for (int i = 0; i < branches.size(); i++) {
            String place = pointer + "/branches/" + i;
            Div column = new Div();
            column.addClassName("fw-flow__column");
            if (branches.get(i) instanceof ObjectNode branch) {
                Card head = new Card(place, new Span());
                head.addClassName("fw-step--way");
                head.words(
                        scope.words(branch),
                        branch.has("when")
                                ? summary.condition(branch.path("when"))
                                : getTranslation("steps.branch.default"));
                head.tools();
                Div line = new Div(head);
                line.addClassName("fw-flow__line");
                sequence(line, place + "/steps", branch.path("steps"));
                column.add(line);
            }
            columns.add(column);
        }
        Button add = new Button(
                getTranslation("steps.branch.add"), VaadinIcon.PLUS.create(), click -> listener.addBranch(pointer));
        add.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add.addClassName("fw-flow__add-way");
        Div whole = new Div(add, columns);
        whole.addClassName("fw-flow__branch");
        return whole;
    }

    private Component plus(String list, int index) {
        Button plus = new Button(VaadinIcon.PLUS.create(), click -> listener.insert(list, index));
        plus.setAriaLabel(getTranslation("steps.add"));
        plus.addClassName("fw-flow__plus");
        Div connector = new Div(plus);
        connector.addClassName("fw-flow__connector");
        return connector;
    }

    /** A step, a way or the start. */
    private final class Card extends Div {

        private final String pointer;
        private final Div words = new Div();

        private Card(String pointer, Component mark) {
            this.pointer = pointer;
            addClassName("fw-step");
            words.addClassName("fw-step__words");
            add(mark, words);
            getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "button")
                    .setAttribute("data-selected", pointer.equals(selected));
            getElement()
                    .setAttribute(
                            "data-wrong",
                            !pointer.isEmpty() && problems.stream().anyMatch(problem -> concerns(problem.pointer())));
            addClickListener(click -> listener.select(pointer));
            onKey("Enter", place -> listener.select(place));
            if (!pointer.isEmpty()) {
                onKey("Delete", listener::remove);
            }
        }

        /** Problems of inner steps are shown at those. */
        private boolean concerns(String problem) {
            return problem.startsWith(pointer)
                    && !problem.substring(pointer.length()).matches(".*/(steps|branches)/[0-9]+.*");
        }

        private void onKey(String key, Consumer<String> action) {
            getElement()
                    .addEventListener("keydown", pressed -> action.accept(pointer))
                    .setFilter("event.key === '" + key + "' && event.target === element");
        }

        private void words(String title, String line) {
            Span name = new Span(title);
            name.addClassName("fw-step__title");
            Span about = new Span(line);
            about.addClassName("fw-step__line");
            words.add(name, about);
            getElement().setAttribute("aria-label", title + ", " + line);
        }

        private void tools() {
            boolean way = pointer.matches(".*/branches/[0-9]+");
            Div tools = new Div(
                    tool(
                            way ? VaadinIcon.ARROW_LEFT : VaadinIcon.ARROW_UP,
                            "steps.move.back",
                            () -> listener.move(pointer, -1)),
                    tool(
                            way ? VaadinIcon.ARROW_RIGHT : VaadinIcon.ARROW_DOWN,
                            "steps.move.on",
                            () -> listener.move(pointer, 1)),
                    tool(VaadinIcon.TRASH, "steps.remove", () -> listener.remove(pointer)));
            tools.addClassName("fw-step__tools");
            tools.getElement().addEventListener("click", click -> {}).stopPropagation();
            add(tools);
        }

        private Button tool(VaadinIcon icon, String key, Runnable action) {
            Button button = new Button(icon.create(), click -> action.run());
            button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            button.setAriaLabel(getTranslation(key));
            return button;
        }
    }
}
