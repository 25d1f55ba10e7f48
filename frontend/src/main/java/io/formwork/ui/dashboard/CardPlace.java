package io.formwork.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.formwork.dashboard.DashboardCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Where a card stands and how large it is, in numbers, for those who do not drag. */
final class CardPlace extends Details {

    private static final int LAST_ROW = 1000;

    final Map<String, IntegerField> numbers = new LinkedHashMap<>();

    CardPlace(ObjectNode card) {
        super(translate("dashboards.card.place"));
        Div line = new Div();
        line.addClassName("fw-card-place");
        for (String name : List.of("x", "y", "w", "h")) {
            IntegerField field = new IntegerField(translate("dashboards.card." + name));
            field.setMin(name.equals("w") || name.equals("h") ? 1 : 0);
            field.setMax(name.equals("y") ? LAST_ROW : DashboardCard.COLUMNS);
            field.setValue(card.path(name).asInt(0));
            field.setStepButtonsVisible(true);
            numbers.put(name, field);
            line.add(field);
        }
        add(line);
    }

    void write(ObjectNode card) {
        numbers.forEach((name, field) -> {
            if (field.getValue() != null) {
                card.put(name, field.getValue());
            }
        });
    }
}
