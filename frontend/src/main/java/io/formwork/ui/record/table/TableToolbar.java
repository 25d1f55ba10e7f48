package io.formwork.ui.record.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionWords;
import io.formwork.platform.text.Formats;
import io.formwork.record.RecordCount;
import io.formwork.ui.record.FormScope;
import java.util.Optional;
import java.util.function.Consumer;

/** What narrows the table: quick search, filter with its chips, and how many records are left. */
final class TableToolbar extends Div {

    private static final int TYPING_PAUSE = 350;

    private final transient Formats formats;
    private final transient ConditionWords words;

    final TextField search = new TextField();
    final Button filter = new Button(getTranslation("table.filter"), VaadinIcon.FILTER.create());
    final Button columns = new Button(getTranslation("table.columns"), VaadinIcon.GRID_H.create());
    final Span count = new Span();
    final Div chips = new Div();
    private final Div line = new Div();
    final Button clear = new Button(getTranslation("table.filter.clear"));

    TableToolbar(FormScope scope, Formats formats, ConditionWords words) {
        this.formats = formats;
        this.words = words;
        addClassName("fw-table-bar");
        Optional<FormField> searched = TableQuestion.searched(scope);
        search.setVisible(searched.isPresent());
        search.setPlaceholder(searched.map(field -> getTranslation("table.search", scope.words(field.label())))
                .orElse(""));
        search.setAriaLabel(search.getPlaceholder());
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addClassName("fw-table-bar__search");
        columns.addClassName("fw-table-bar__columns");
        count.addClassName("fw-table-bar__count");
        count.getElement().setAttribute("role", "status");
        clear.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        chips.addClassName("fw-chips");
        line.add(search, filter, columns, count);
        line.addClassName("fw-table-bar__line");
        add(line, chips);
    }

    /** Puts something before everything else. */
    void lead(Component first) {
        line.addComponentAsFirst(first);
    }

    void showCount(RecordCount known) {
        String number = formats.number(known.value());
        count.setText(getTranslation(known.exact() ? "table.count" : "table.count.about", number));
    }

    /** One chip for each part of the filter. */
    void showFilter(TableQuestion question, Consumer<Condition> remove) {
        chips.removeAll();
        question.parts().forEach(part -> chips.add(chip(part, remove)));
        boolean any = !question.parts().isEmpty();
        if (any) {
            chips.add(clear);
        }
        chips.setVisible(any);
        filter.setText(
                any ? getTranslation("table.filter.some", question.parts().size()) : getTranslation("table.filter"));
        filter.setClassName("fw-active", any);
    }

    private Span chip(Condition part, Consumer<Condition> remove) {
        String text = words.print(part);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(part));
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        close.setAriaLabel(getTranslation("table.filter.remove", text));
        Span chip = new Span(new Span(text), close);
        chip.addClassName("fw-chip");
        chip.getElement().setAttribute("title", text);
        return chip;
    }
}
