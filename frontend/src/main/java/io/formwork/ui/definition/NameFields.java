package io.formwork.ui.definition;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The name in both languages, and the key that follows from it until somebody writes another. */
@StyleSheet("formwork/definition.css")
public final class NameFields extends Div {

    public static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public final TextField zh = new TextField(getTranslation("definitions.name.zh"));
    public final TextField en = new TextField(getTranslation("definitions.name.en"));
    public final TextField key = new TextField(getTranslation("definitions.name.key"));
    private final int longest;
    private final transient Predicate<String> taken;
    private String proposed = "";

    public NameFields(int longest, Predicate<String> taken) {
        this.longest = longest;
        this.taken = taken;
        addClassName("fw-name-fields");
        key.setHelperText(getTranslation("definitions.name.key-help"));
        key.setMaxLength(longest);
        zh.setMaxLength(100);
        en.setMaxLength(100);
        zh.setRequiredIndicatorVisible(true);
        key.setRequiredIndicatorVisible(true);
        for (TextField field : new TextField[] {zh, en, key}) {
            field.setWidthFull();
            field.setManualValidation(true);
        }
        for (TextField name : new TextField[] {zh, en}) {
            name.setValueChangeMode(ValueChangeMode.EAGER);
            name.addValueChangeListener(change -> propose());
        }
        zh.focus();
        add(zh, en, key);
    }

    /** English words make the better key; pinyin where there are none. */
    private void propose() {
        if (!key.getValue().equals(proposed)) {
            return;
        }
        String base = ProposedKey.of(en.getValue(), longest);
        if (base.isEmpty()) {
            base = ProposedKey.of(zh.getValue(), longest);
        }
        proposed = base.isEmpty() ? "" : ProposedKey.free(base, longest, taken);
        key.setValue(proposed);
    }

    /** Starts with a name, and with a key unless that is empty. */
    public void suggest(LocalizedText label, String wanted) {
        zh.setValue(label.in(Language.ZH));
        en.setValue(label.in(Language.EN));
        if (!wanted.isEmpty()) {
            proposed = ProposedKey.free(wanted, longest, taken);
            key.setValue(proposed);
        }
    }

    public LocalizedText label() {
        String first = zh.getValue().strip();
        String second = en.getValue().strip();
        return LocalizedText.of(first.isEmpty() ? second : first, second.isEmpty() ? first : second);
    }

    public String key() {
        return key.getValue().strip();
    }

    /** Whether the names and the key can be used; says at the field what is wrong. */
    public boolean check() {
        boolean named = !zh.getValue().isBlank() || !en.getValue().isBlank();
        tell(zh, named ? "" : getTranslation("definitions.name.missing"));
        String chosen = key();
        boolean formed = chosen.length() <= longest && KEY.matcher(chosen).matches();
        boolean free = !taken.test(chosen);
        tell(
                key,
                !formed
                        ? getTranslation("definitions.name.key-bad", longest)
                        : free ? "" : getTranslation("definitions.name.key-taken"));
        return named && formed && free;
    }

    private static void tell(TextField field, String error) {
        field.setErrorMessage(error);
        field.setInvalid(!error.isEmpty());
    }
}
