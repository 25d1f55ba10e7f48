package io.formwork.ui.definition;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.Problem;
import java.util.List;
import java.util.function.Consumer;

/** What is wrong with a draft; choosing a line leads to the place. */
@StyleSheet("formwork/definition.css")
public final class ProblemList extends UnorderedList {

    public ProblemList(List<Problem> problems, Consumer<Problem> chosen) {
        addClassName("fw-problems");
        problems.forEach(problem -> add(new ListItem(line(problem, chosen))));
    }

    private Button line(Problem problem, Consumer<Problem> chosen) {
        boolean error = problem.severity() == Problem.Severity.ERROR;
        Icon icon = (error ? VaadinIcon.CLOSE_CIRCLE : VaadinIcon.WARNING).create();
        icon.addClassName(error ? "color-red" : "color-orange");
        String words = getTranslation(problem.messageKey(), problem.args().toArray());
        Button line = new Button(words, icon, click -> chosen.accept(problem));
        line.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return line;
    }
}
