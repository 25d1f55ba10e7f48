package io.formwork.ui.definition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.Problem;
import io.formwork.definition.PublishPlan;
import io.formwork.identity.Actor;
import io.formwork.platform.text.LocalizedText;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows problems and what publishing would do, takes a note for the version, and publishes. */
@StyleSheet("formwork/definition.css")
public final class PublishDialog extends Dialog {

    private static final int LONGEST_NOTE = 500;

    private final transient DefinitionService definitions;
    private final transient Actor actor;
    private final transient Definition definition;
    private final transient Consumer<DefinitionVersion> published;
    private final transient Consumer<Problem> chosen;

    final TextArea note = new TextArea();
    public final Button publish = new Button();

    PublishDialog(
            DefinitionService definitions,
            Actor actor,
            Definition definition,
            Consumer<DefinitionVersion> published,
            Consumer<Problem> chosen) {
        this.definitions = definitions;
        this.actor = actor;
        this.definition = definition;
        this.published = published;
        this.chosen = chosen;
        String label = LocalizedText.of(definition.draft().get("label"))
                .in(actor.language(), definition.key().key());
        setHeaderTitle(getTranslation("definitions.publish.title", label, definition.publishedVersion() + 1));
        addClassName("fw-publish");
        setWidth("560px");
        List<Problem> problems = definitions.check(actor, definition.key());
        boolean blocked = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        if (!problems.isEmpty()) {
            add(section("definitions.publish.problems", new ProblemList(problems, this::choose)));
        }
        if (!blocked) {
            add(section("definitions.publish.plan", plan(definitions.plan(actor, definition.key()))), note());
        }
        publish.setText(getTranslation("definitions.publish.verb"));
        publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        publish.setDisableOnClick(true);
        publish.setEnabled(!blocked);
        publish.addClickListener(click -> publish());
        getFooter().add(new Button(getTranslation("component.cancel"), click -> close()), publish);
    }

    private Component section(String title, Component content) {
        Div section = new Div(new H3(getTranslation(title)), content);
        section.addClassName("fw-publish__section");
        return section;
    }

    private Component plan(PublishPlan plan) {
        if (plan.steps().isEmpty()) {
            return new Paragraph(getTranslation("definitions.publish.nothing"));
        }
        OrderedList list = new OrderedList();
        list.addClassName("fw-plan");
        plan.steps()
                .forEach(step -> list.add(new ListItem(
                        getTranslation(step.messageKey(), step.args().toArray()))));
        String statements = plan.steps().stream()
                .map(PublishPlan.Step::statement)
                .filter(statement -> !statement.isBlank())
                .collect(Collectors.joining("\n"));
        Div words = new Div(list);
        if (!statements.isEmpty()) {
            words.add(new Details(getTranslation("definitions.publish.statement"), new Pre(statements)));
        }
        return words;
    }

    private TextArea note() {
        note.setLabel(getTranslation("definitions.publish.note"));
        note.setPlaceholder(getTranslation("definitions.publish.note-example"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.setMinRows(2);
        return note;
    }

    private void choose(Problem problem) {
        close();
        chosen.accept(problem);
    }

    private void publish() {
        publish.setEnabled(true);
        DefinitionVersion version = definitions.publish(
                actor, definition.key(), definition.revision(), note.getValue().strip());
        close();
        published.accept(version);
    }
}
