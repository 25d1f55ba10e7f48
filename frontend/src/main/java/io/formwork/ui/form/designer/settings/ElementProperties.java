package io.formwork.ui.form.designer.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.command.ChangeValue;
import io.formwork.ui.form.designer.command.Designer;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.field.FieldContext;
import tools.jackson.databind.node.ObjectNode;

/** The settings of a section; a row has none. */
final class ElementProperties extends Div {

    final WordsField title = new WordsField(getTranslation("designer.section.title"), 100);

    ElementProperties(Designer designer, String address, FieldContext context) {
        ObjectNode element =
                designer.draft().element(address).orElse(designer.draft().ui());
        boolean section = Layout.type(element).equals(Layout.SECTION);
        add(new H3(getTranslation(section ? "designer.palette.section" : "designer.palette.row")));
        if (!section) {
            add(new Paragraph(getTranslation("designer.row.text")));
            return;
        }
        title.setValue(LocalizedText.of(element.path("options").path("formwork").get("label")));
        title.addValueChangeListener(change -> designer.execute(ChangeValue.inElement(
                address,
                "/options/formwork/label",
                change.getValue().isEmpty() ? null : change.getValue().toJson())));
        add(title);
        add(new ShowWhenEditor(designer, address, context));
    }
}
