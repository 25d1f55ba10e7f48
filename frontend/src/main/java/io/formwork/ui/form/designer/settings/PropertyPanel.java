package io.formwork.ui.form.designer.settings;

import com.vaadin.flow.component.html.Div;
import io.formwork.form.FormKey;
import io.formwork.ui.form.designer.command.Designer;
import io.formwork.ui.form.designer.command.Selection;
import io.formwork.ui.form.field.FieldContext;
import java.util.List;
import java.util.Set;

/** What can be set on whatever is selected. */
public final class PropertyPanel extends Div {

    private final transient Designer designer;
    private final transient FormKey key;
    private final transient FieldContext context;
    private final transient List<SettingInputs.RelatedForm> forms;
    private final transient Set<String> publishedIds;

    /** @param publishedIds ids of fields which others may know by their names */
    public PropertyPanel(
            Designer designer,
            FormKey key,
            FieldContext context,
            List<SettingInputs.RelatedForm> forms,
            Set<String> publishedIds) {
        this.designer = designer;
        this.key = key;
        this.context = context;
        this.forms = forms;
        this.publishedIds = publishedIds;
        addClassName("fw-properties");
        show();
    }

    /** Shows the present selection anew. */
    public void show() {
        removeAll();
        switch (designer.selection()) {
            case Selection.Whole() -> add(new WholeProperties(designer, context));
            case Selection.OfField(String name) ->
                designer.draft()
                        .form(key)
                        .find(name)
                        .ifPresentOrElse(
                                field -> add(new FieldProperties(
                                        designer,
                                        field,
                                        !publishedIds.contains(field.id()),
                                        new SettingInputs(
                                                field,
                                                context,
                                                forms,
                                                () -> designer.nameOf(field.id()),
                                                designer::execute))),
                                () -> add(new WholeProperties(designer, context)));
            case Selection.OfElement(String address) -> add(new ElementProperties(designer, address, context));
        }
    }
}
