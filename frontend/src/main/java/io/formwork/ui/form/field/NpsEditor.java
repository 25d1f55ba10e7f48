package io.formwork.ui.form.field;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormField;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recommendation question, 0 to 10. */
final class NpsEditor implements FieldEditor {

    @Override
    public String type() {
        return "nps";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.GROUP;
    }

    @Override
    public FieldGroup group() {
        return FieldGroup.CHOICE;
    }

    @Override
    public FieldInput input(FormField field, FieldContext context) {
        ScaleField scale = new ScaleField(ScaleField.Look.NUMBERS, 0, 10)
                .ends(translate("field.nps.low"), translate("field.nps.high"));
        return FieldInputs.direct(scale, field, context);
    }

    @Override
    public List<FieldSetting> settings() {
        return List.of();
    }

    /** Red for detractors, orange for passives, green for promoters. */
    @Override
    public Component display(FormField field, @Nullable Object value, FieldContext context) {
        if (!(value instanceof Number score)) {
            return FieldDisplay.none();
        }
        TagColor color =
                score.longValue() <= 6 ? TagColor.RED : score.longValue() <= 8 ? TagColor.ORANGE : TagColor.GREEN;
        return new Tag(score.toString(), color);
    }
}
