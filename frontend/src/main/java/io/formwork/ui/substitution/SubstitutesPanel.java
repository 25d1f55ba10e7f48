package io.formwork.ui.substitution;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.organisation.Substitution;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.component.Toast;
import java.util.List;

/** Who does somebody's tasks while he is away, and for whom he does them. */
@StyleSheet("formwork/account.css")
public final class SubstitutesPanel extends Panel {

    private final transient Substitutes services;
    private final transient Actor actor;
    private final transient UserId person;

    final Div list = new Div();

    SubstitutesPanel(Substitutes services, Actor actor, UserId person) {
        super();
        this.services = services;
        this.actor = actor;
        this.person = person;
        title(getTranslation("substitution.title"));
        actions(new Button(getTranslation("substitution.name"), VaadinIcon.PLUS.create(), click -> ask()));
        addContent(list);
        flush();
        show();
    }

    private void show() {
        list.removeAll();
        List<Substitution> away = services.substitutions.of(actor, person);
        if (away.isEmpty()) {
            var none = new Paragraph(getTranslation("substitution.none"));
            none.addClassName("fw-account__none");
            list.add(none);
        }
        away.forEach(each ->
                list.add(line(each, getTranslation("substitution.by", services.name(each.substitute())), end(each))));
        services.substitutions
                .by(actor, person)
                .forEach(each -> list.add(line(each, getTranslation("substitution.for", services.name(each.away())))));
    }

    private Div line(Substitution substitution, String words, Button... deeds) {
        var name = new Div(new Span(words));
        name.addClassName("fw-account__name");
        if (substitution.countsOn(services.clock.today())) {
            name.add(new Tag(getTranslation("substitution.now"), TagColor.GREEN));
        }
        var formats = services.formats(actor);
        var days = new Div(getTranslation(
                "substitution.days", formats.date(substitution.from()), formats.date(substitution.until())));
        days.addClassName("fw-account__soft");
        var line = new Div(new Div(name, days));
        line.addClassName("fw-account__line");
        line.add(deeds);
        return line;
    }

    private Button end(Substitution substitution) {
        var end = new Button(getTranslation("substitution.end"), click -> {
            services.substitutions.end(actor, substitution.id());
            Toast.success(getTranslation("substitution.ended"));
            show();
        });
        end.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return end;
    }

    SubstituteDialog ask() {
        return new SubstituteDialog(services, actor, person, this::show).open();
    }
}
