package io.formwork.ui.role;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.Panel;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What the role is called and is for, and what it gives in the app as a whole. */
final class RoleHead extends Panel {

    private static final int TYPING_PAUSE = 500;

    final Map<String, TextField> words = new LinkedHashMap<>();
    final Checkbox design = new Checkbox(getTranslation("roles.design"));
    final Checkbox reports = new Checkbox(getTranslation("roles.reports"));
    final Checkbox personal = new Checkbox(getTranslation("roles.personal"));
    private final transient RoleScope scope;
    private boolean showing;

    RoleHead(RoleScope scope) {
        this.scope = scope;
        title(getTranslation("roles.head"));
        Div names = new Div();
        names.addClassName("fw-role-names");
        for (String part : new String[] {"label", "description"}) {
            for (Language language : Language.values()) {
                names.add(word(part, language));
            }
        }
        design.setHelperText(getTranslation("roles.design-help"));
        reports.setHelperText(getTranslation("roles.reports-help"));
        personal.setHelperText(getTranslation("roles.personal-help"));
        flag(design, "design");
        flag(reports, "reports");
        flag(personal, "personal");
        Div whole = new Div(reports, personal, design);
        whole.addClassName("fw-role-whole");
        addContent(names, whole);
    }

    private TextField word(String part, Language language) {
        TextField field = new TextField(getTranslation("roles." + part + "." + language.code()));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        field.addValueChangeListener(change -> {
            if (!showing) {
                scope.change(document -> put(document, part, language, change.getValue()));
            }
        });
        words.put("/" + part + "/" + language.code(), field);
        return field;
    }

    private static void put(ObjectNode document, String part, Language language, String text) {
        ObjectNode texts = document.withObject("/" + part);
        if (text.isBlank()) {
            texts.remove(language.code());
        } else {
            texts.put(language.code(), text.strip());
        }
        if (texts.isEmpty()) {
            document.remove(part);
        }
    }

    private void flag(Checkbox box, String name) {
        box.addValueChangeListener(change -> {
            if (!showing) {
                scope.change(document -> document.put(name, change.getValue()));
            }
        });
    }

    void show() {
        showing = true;
        words.forEach((pointer, field) -> {
            String text = scope.document().at(pointer).asString("");
            // What is being typed may end in a space that is not kept.
            if (!field.getValue().strip().equals(text)) {
                field.setValue(text);
            }
        });
        design.setValue(scope.document().path("design").asBoolean(false));
        reports.setValue(scope.document().path("reports").asBoolean(false));
        personal.setValue(scope.document().path("personal").asBoolean(false));
        showing = false;
    }

    void lead() {
        scrollIntoView();
        words.values().iterator().next().focus();
    }
}
