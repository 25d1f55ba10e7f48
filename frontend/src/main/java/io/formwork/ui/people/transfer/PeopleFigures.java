package io.formwork.ui.people.transfer;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.formwork.identity.Actor;
import io.formwork.organisation.transfer.PeopleColumn;
import io.formwork.organisation.transfer.PeopleImportResult;
import io.formwork.organisation.transfer.PeopleImportResult.BadPerson;
import io.formwork.platform.error.Violation;
import io.formwork.ui.component.TagColor;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How many people come in, and what is wrong with the others. */
final class PeopleFigures extends Div {

    private static final int SHOWN_BAD_ROWS = 100;

    private final transient PeopleImportServices services;
    private final transient Actor actor;

    PeopleFigures(PeopleImportServices services, Actor actor, PeopleImportResult result) {
        this.services = services;
        this.actor = actor;
        addClassName("fw-stack");
        Div figures = new Div(
                figure(result.read(), "read", TagColor.BLUE),
                figure(result.created(), "created", TagColor.GREEN),
                figure(result.changed(), "changed", TagColor.GREEN),
                figure(result.left(), "left", TagColor.GREY),
                figure(result.bad(), "bad", result.bad() == 0 ? TagColor.GREY : TagColor.RED));
        figures.addClassName("fw-figures");
        add(figures);
        if (result.bad() > 0) {
            UnorderedList list = new UnorderedList();
            list.addClassName("fw-bad-rows");
            result.badRows().stream().limit(SHOWN_BAD_ROWS).forEach(row -> list.add(item(row)));
            if (result.bad() > SHOWN_BAD_ROWS) {
                list.add(new ListItem(new Span(), new Span(getTranslation("people-import.more", SHOWN_BAD_ROWS))));
            }
            add(list);
        }
    }

    private Div figure(long number, String what, TagColor color) {
        HtmlComponent value = new HtmlComponent("b");
        value.getElement().setText(services.formats().in(actor.language()).number(number));

        Div figure = new Div(value, new Span(getTranslation("people-import.figure." + what)));
        figure.addClassName("fw-figure");
        figure.getElement().setAttribute("data-figure", what);
        color.on(figure);
        return figure;
    }

    private ListItem item(BadPerson row) {
        String reasons = row.violations().stream().map(this::words).collect(Collectors.joining(" "));
        return new ListItem(new Span(getTranslation("import.bad.line", row.line())), new Span(reasons));
    }

    /** The column and what is wrong there. */
    private String words(Violation violation) {
        String words = services.messages().text(actor.language(), violation);
        return Arrays.stream(PeopleColumn.values())
                .filter(column -> violation.pointer().equals("/" + column.code()))
                .findFirst()
                .map(column -> getTranslation(
                        "people-import.fault", column.label(services.messages(), actor.language()), words))
                .orElse(words);
    }
}
