package io.formwork.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.audit.AuditEntry;
import io.formwork.identity.Actor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One entry with everything it tells, and the lines that differ between before and after. */
final class AuditDialog extends Dialog {

    final DescriptionList facts = new DescriptionList();
    final Div difference = new Div();

    AuditDialog(AuditScreens screens, Actor actor, AuditEntry entry) {
        addClassNames("fw-dialog", "fw-dialog--wide");
        setWidth("min(860px, calc(100vw - 32px))");
        setHeaderTitle(screens.action(actor, entry.action()));
        Button close = new Button(VaadinIcon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        close.setAriaLabel(getTranslation("component.close"));
        getHeader().add(close);
        facts.addClassName("fw-audit-facts");
        fact("audit.column.number", entry.sequence() == 0 ? getTranslation("audits.soon") : number(entry.sequence()));
        fact("audits.time", screens.time(actor, entry) + " (" + entry.at() + ")");
        fact("audit.column.person", join(screens.person(actor, entry), entry.login()));
        fact("audit.column.behalf", entry.onBehalf());
        fact("audit.column.way", screens.from(actor, entry));
        fact("audit.column.app", entry.app());
        fact("audit.column.subject", join(entry.name(), entry.kind() + " " + entry.subject()));
        add(facts);
        if (entry.before() != null || entry.after() != null) {
            show(entry);
        }
    }

    private void show(AuditEntry entry) {
        difference.addClassName("fw-audit-difference");
        for (LineDifference.Line line :
                LineDifference.between(entry.before(), entry.after()).lines()) {
            var text = new Div(line.text());
            text.getElement().setAttribute("data-kind", line.kind().name().toLowerCase(Locale.ROOT));
            difference.add(text);
        }
        add(new H3(getTranslation("audits.difference")), difference);
    }

    private void fact(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(new Span(value)));
        }
    }

    private static String number(long sequence) {
        return Long.toString(sequence);
    }

    private static String join(String name, String more) {
        return name.isBlank() ? more : name + " (" + more + ")";
    }
}
