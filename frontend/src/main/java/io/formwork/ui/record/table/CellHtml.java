package io.formwork.ui.record.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.form.FormField;
import io.formwork.record.FormRecord;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.record.FormScope;
import java.util.List;

/**
 * Rows as plain HTML. The field types' own cells are turned into text here, since a hundred thousand components would make
 * scrolling stutter; what people wrote is escaped on the way.
 */
final class CellHtml {

    private static final int DETAILS_ON_CARD = 4;

    private final FormScope scope;

    /** @param context knows the names of the page at hand */
    CellHtml(FormScope scope, FieldContext context) {
        this.scope = scope.knowing(context);
    }

    String cell(FormField field, FormRecord record) {
        Component cell = component(field, record);
        boolean names = scope.form().titleField().filter(field::equals).isPresent();
        return html(names ? link(record, cell) : cell);
    }

    /** The row on a narrow screen: the title, and the next columns below. */
    String card(List<FormField> columns, FormRecord record) {
        Span title = new Span(scope.title(record));
        Div card = new Div(link(record, title));
        card.addClassName("fw-record-card");
        Div details = new Div();
        details.addClassName("fw-record-card__details");
        columns.stream()
                .filter(field -> scope.form().titleField().filter(field::equals).isEmpty())
                .filter(field -> record.allValues().containsKey(field.name())
                        || record.masked().containsKey(field.name()))
                .limit(DETAILS_ON_CARD)
                .forEach(field -> details.add(detail(field, record)));
        card.add(details);
        return html(card);
    }

    private Div detail(FormField field, FormRecord record) {
        Span label = new Span(scope.words(field.label()));
        label.addClassName("fw-record-card__label");
        return new Div(label, component(field, record));
    }

    private Component component(FormField field, FormRecord record) {
        return scope.cell(field, record);
    }

    private Anchor link(FormRecord record, Component content) {
        Anchor link = new Anchor(scope.path(record.id()), content);
        link.addClassName("fw-record-link");
        link.getElement().setAttribute("router-link", true).setAttribute("tabindex", "-1");
        return link;
    }

    private static String html(Component component) {
        return component.getElement().getOuterHTML();
    }
}
