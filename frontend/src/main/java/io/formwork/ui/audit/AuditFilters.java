package io.formwork.ui.audit;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.audit.AuditFilter;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.shell.AppEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what entries are found: a text, who, what was done, where, and when. */
final class AuditFilters extends Div {

    private final transient ZoneId zone;

    final TextField text = new TextField();
    final ComboBox<User> person = new ComboBox<>();
    final ComboBox<String> action = new ComboBox<>();
    final ComboBox<AppEntry> app = new ComboBox<>();
    final DatePicker from = ComponentTexts.apply(new DatePicker());
    final DatePicker last = ComponentTexts.apply(new DatePicker());

    AuditFilters(
            AuditScreens screens, Actor actor, UserService users, List<AppEntry> apps, ZoneId zone, Runnable changed) {
        this.zone = zone;
        addClassName("fw-audit-filters");
        text.setPlaceholder(getTranslation("audits.search"));
        text.setAriaLabel(getTranslation("audits.search"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        person.setPlaceholder(getTranslation("audits.person"));
        person.setAriaLabel(getTranslation("audits.person"));
        person.setItemLabelGenerator(user -> user.name() + " (" + user.login() + ")");
        person.setItems(query ->
                users
                        .searchEverybody(actor, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset()));
        action.setPlaceholder(getTranslation("audits.action"));
        action.setAriaLabel(getTranslation("audits.action"));
        action.setItemLabelGenerator(each -> screens.action(actor, each));
        action.setItems(screens.actions().stream()
                .sorted(Comparator.comparing(each -> screens.action(actor, each)))
                .toList());
        app.setPlaceholder(getTranslation("audits.app"));
        app.setAriaLabel(getTranslation("audits.app"));
        app.setItems(apps);
        app.setItemLabelGenerator(each -> each.label().in(actor.language()));
        from.setPlaceholder(getTranslation("audits.from"));
        from.setAriaLabel(getTranslation("audits.from"));
        last.setPlaceholder(getTranslation("audits.last"));
        last.setAriaLabel(getTranslation("audits.last"));
        text.setClearButtonVisible(true);
        text.addValueChangeListener(change -> changed.run());
        for (ComboBox<?> box : List.<ComboBox<?>>of(person, action, app)) {
            box.setClearButtonVisible(true);
            box.addValueChangeListener(change -> changed.run());
        }
        for (DatePicker day : List.of(from, last)) {
            day.setClearButtonVisible(true);
            day.addValueChangeListener(change -> changed.run());
        }
        List.<HasSize>of(text, person, action, app, from, last).forEach(HasSize::setWidthFull);
        add(text, person, action, app, from, last);
    }

    AuditFilter filter() {
        @Nullable LocalDate first = from.getValue();
        @Nullable LocalDate end = last.getValue();
        @Nullable User who = person.getValue();
        @Nullable AppEntry where = app.getValue();
        return new AuditFilter(
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                end == null ? null : end.plusDays(1).atStartOfDay(zone).toInstant(),
                who == null ? null : who.login(),
                action.getValue(),
                where == null ? null : where.key(),
                null,
                text.isEmpty() ? null : text.getValue().strip());
    }
}
