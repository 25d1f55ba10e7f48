package io.formwork.ui.form.designer.settings;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.form.FormField;
import io.formwork.form.type.AutoNumberFormat;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.command.ChangeOptions;
import io.formwork.ui.form.designer.command.ChangeValue;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.OptionList;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldSetting;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the entry component of each kind of setting; a change becomes a command. */
public final class SettingInputs {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String MAX_SIZE = "maxSize";

    private final FormField field;
    private final FieldContext context;
    private final List<RelatedForm> forms;
    private final Supplier<String> name;
    private final Consumer<FormCommand> execute;
    private final DefaultInputs defaults;

    /**
     * Makes the entry components for a field.
     *
     * @param forms the other forms of the app, to which a relation may point
     * @param name the field's present name, which may change under the hands that fill in its settings
     */
    SettingInputs(
            FormField field,
            FieldContext context,
            List<RelatedForm> forms,
            Supplier<String> name,
            Consumer<FormCommand> execute) {
        this.field = field;
        this.context = context;
        this.forms = forms;
        this.name = name;
        this.execute = execute;
        defaults = new DefaultInputs(field, context, this::change);
    }

    /** A form of the app by its key and label. */
    public record RelatedForm(String key, String label) {}

    Component of(FieldSetting setting) {
        return switch (setting) {
            case FieldSetting.Whole whole -> whole(whole);
            case FieldSetting.Decimal decimal -> decimal(decimal);
            case FieldSetting.Plain plain -> plain(plain);
            case FieldSetting.Words words -> words(words);
            case FieldSetting.Code code -> code(code);
            case FieldSetting.Options options ->
                new OptionsEditor(
                        label(options),
                        OptionList.read(field.schema()),
                        changed -> execute.accept(new ChangeOptions(name.get(), changed)));
            case FieldSetting.RelatedForm related -> relatedForm(related);
            case FieldSetting.NumberPattern pattern -> numberPattern(pattern);
            case FieldSetting.DefaultValue defaultValue -> defaults.of(defaultValue);
            case FieldSetting.SpecialDefault special -> defaults.of(special);
        };
    }

    private JsonNode value(FieldSetting setting) {
        return field.schema().at(setting.pointer());
    }

    private void change(FieldSetting setting, @Nullable JsonNode value) {
        execute.accept(ChangeValue.inField(name.get(), setting.pointer(), value));
    }

    private String label(FieldSetting setting) {
        boolean stars = field.type().key().equals("rating") && setting.name().equals("maximum");
        return translate("field.setting." + (stars ? "stars" : setting.name()));
    }

    /** Hears what a person enters, not what code puts in. */
    static <V> void onEntry(HasValue<?, V> component, Consumer<V> listener) {
        component.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.accept(change.getValue());
            }
        });
    }

    /** Sizes are stored in bytes and entered in megabytes. */
    private Component whole(FieldSetting.Whole setting) {
        int unit = setting.name().equals(MAX_SIZE) ? MEGABYTE : 1;
        IntegerField input = new IntegerField(label(setting));
        input.setMin((int) Math.max(1 - (unit == 1 ? 1 : 0), setting.least() / unit));
        input.setMax((int) (setting.most() / unit));
        input.setStepButtonsVisible(true);
        input.setWidthFull();
        if (setting.otherwise() != null) {
            input.setPlaceholder(setting.otherwise().toString());
        }
        JsonNode present = value(setting);
        if (present.isNumber()) {
            input.setValue((int) (present.longValue() / unit));
        }
        onEntry(input, entered -> {
            boolean fits = entered != null && entered >= input.getMin() && entered <= input.getMax();
            if (entered == null || fits) {
                boolean plain = entered == null || Long.valueOf(entered).equals(setting.otherwise());
                change(setting, plain ? null : Json.node((long) entered * unit));
            }
        });
        return input;
    }

    private Component decimal(FieldSetting.Decimal setting) {
        BigDecimalField input = new BigDecimalField(label(setting));
        input.setWidthFull();
        JsonNode present = value(setting);
        if (present.isNumber()) {
            input.setValue(present.decimalValue());
        }
        onEntry(input, entered -> change(setting, entered == null ? null : Json.node(entered)));
        return input;
    }

    private Component plain(FieldSetting.Plain setting) {
        TextField input = new TextField(label(setting));
        input.setMaxLength(setting.longest());
        input.setWidthFull();
        input.setValue(value(setting).asString(""));
        if (setting.name().equals("pattern")) {
            input.setHelperText(translate("field.setting.pattern.help"));
        }
        onEntry(input, entered -> change(setting, entered.isBlank() ? null : Json.node(entered.strip())));
        return input;
    }

    private Component words(FieldSetting.Words setting) {
        WordsField input = new WordsField(label(setting), 200);
        input.setValue(LocalizedText.of(value(setting)));
        onEntry(input, entered -> change(setting, entered.isEmpty() ? null : entered.toJson()));
        return input;
    }

    private Component code(FieldSetting.Code setting) {
        Select<String> input = new Select<>();
        input.setLabel(label(setting));
        input.setWidthFull();
        input.setItems(setting.codes());
        input.setItemLabelGenerator(code -> translate("field.setting." + setting.name() + "." + code));
        input.setValue(value(setting).asString(setting.otherwise()));
        onEntry(input, entered -> change(setting, Json.node(entered)));
        return input;
    }

    private Component relatedForm(FieldSetting.RelatedForm setting) {
        Select<RelatedForm> input = new Select<>();
        input.setLabel(label(setting));
        input.setWidthFull();
        input.setItems(forms);
        input.setItemLabelGenerator(RelatedForm::label);
        if (forms.isEmpty()) {
            input.setHelperText(translate("field.setting.form.none"));
        }
        String present = value(setting).asString("");
        forms.stream().filter(form -> form.key().equals(present)).findFirst().ifPresent(input::setValue);
        onEntry(input, entered -> change(setting, entered == null ? null : Json.node(entered.key())));
        return input;
    }

    private Component numberPattern(FieldSetting.NumberPattern setting) {
        TextField input = new TextField(label(setting));
        input.setWidthFull();
        input.setValue(value(setting).asString(""));
        Div example = new Div();
        example.addClassName("fw-setting__example");
        example.setText(example(input.getValue()));
        input.setHelperText(translate("field.setting.format.help"));
        onEntry(input, entered -> {
            example.setText(example(entered));
            change(setting, Json.node(entered.strip()));
        });
        return new Div(input, example);
    }

    private String example(String pattern) {
        String series = new AutoNumberFormat(pattern).series(LocalDate.now(context.zone()));
        return translate("field.setting.format.example", AutoNumberFormat.number(series, 1));
    }
}
