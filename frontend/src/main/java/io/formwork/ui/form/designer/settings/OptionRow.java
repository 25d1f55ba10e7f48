package io.formwork.ui.form.designer.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomListenerRegistration;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.TagColor;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** One option in the editor of options. */
final class OptionRow extends Div {

    private transient ObjectNode option;
    private final transient Consumer<ObjectNode> changed;
    private final Map<Language, TextField> words = new EnumMap<>(Language.class);
    private final Button swatch = new Button();

    OptionRow(ObjectNode option, Consumer<ObjectNode> changed, Runnable remove, Consumer<Boolean> step) {
        this.option = option.deepCopy();
        this.changed = changed;
        addClassName("fw-option");
        Icon grip = VaadinIcon.MENU.create();
        grip.addClassName("fw-option__grip");
        Div lines = new Div();
        lines.addClassName("fw-option__words");
        LocalizedText label = LocalizedText.of(option.get("label"));
        for (Language language : Language.values()) {
            TextField line = new TextField();
            line.setPrefixComponent(new LanguageMark(language));
            line.setAriaLabel(getTranslation("designer.options.label", language.code()));
            line.setValue(label.texts().getOrDefault(language, ""));
            line.setMaxLength(100);
            line.addClassName("fw-no-drag");
            line.addValueChangeListener(change -> relabel());
            words.put(language, line);
            lines.add(line);
        }
        Button delete = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.run());
        delete.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        delete.setAriaLabel(getTranslation("designer.options.remove"));
        add(grip, colors(), lines, delete);
        arrow("ArrowUp", () -> step.accept(false));
        arrow("ArrowDown", () -> step.accept(true));
    }

    private DomListenerRegistration arrow(String key, Runnable action) {
        return getElement()
                .addEventListener("keydown", event -> action.run())
                .setFilter("event.altKey && event.key === '" + key + "' && (event.preventDefault(), true)");
    }

    private Button colors() {
        swatch.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        swatch.addClassName("fw-swatch");
        swatch.setAriaLabel(getTranslation("designer.options.color"));
        paint();
        ContextMenu menu = new ContextMenu(swatch);
        menu.setOpenOnClick(true);
        for (TagColor color : TagColor.values()) {
            Span dot = new Span();
            dot.addClassName("fw-swatch__dot");
            color.on(dot);
            Span line = new Span(dot, new Span(getTranslation("designer.color." + color.code())));
            line.addClassName("fw-swatch__line");
            menu.addItem(line, click -> recolor(color));
        }
        return swatch;
    }

    private void paint() {
        Span dot = new Span();
        dot.addClassName("fw-swatch__dot");
        TagColor.of(option.path("color").asString("")).on(dot);
        swatch.setIcon(dot);
    }

    private void recolor(TagColor color) {
        option = option.deepCopy().put("color", color.code());
        paint();
        changed.accept(option);
    }

    private void relabel() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        words.forEach((language, line) -> {
            if (!line.getValue().isBlank()) {
                texts.put(language, line.getValue().strip());
            }
        });
        option = option.deepCopy();
        option.set("label", new LocalizedText(texts).toJson());
        changed.accept(option);
    }

    void focus() {
        words.values().iterator().next().focus();
    }
}
