package io.formwork.ui.form.designer.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.DragList;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.definition.ProposedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The options of a choice: words in both languages, a colour, and an order changed by dragging. */
final class OptionsEditor extends Div {

    private static final String GROUP = "options";

    private final transient List<ObjectNode> options;
    private final transient Consumer<List<ObjectNode>> changed;
    final List<OptionRow> rows = new ArrayList<>();
    private final DragList list = new DragList(GROUP, "options", "option");

    OptionsEditor(String label, List<ObjectNode> options, Consumer<List<ObjectNode>> changed) {
        this.options = new ArrayList<>(options);
        this.changed = changed;
        addClassName("fw-options");
        Span title = new Span(label);
        title.addClassName("fw-setting__label");
        Button add = new Button(getTranslation("designer.options.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        DragList.onDrop(this, drop -> move(Integer.parseInt(drop.id()), drop.index()));
        add(title, list, add);
        show();
    }

    private void show() {
        list.removeAll();
        rows.clear();
        for (int place = 0; place < options.size(); place++) {
            int at = place;
            OptionRow row = new OptionRow(
                    options.get(place), option -> replace(at, option), () -> remove(at), down -> step(at, down));
            rows.add(row);
            list.add(DragList.item(row, Integer.toString(place), "option"));
        }
    }

    private void replace(int place, ObjectNode option) {
        options.set(place, option);
        tell();
    }

    void remove(int place) {
        options.remove(place);
        show();
        tell();
    }

    private void step(int place, boolean down) {
        int target = place + (down ? 1 : -1);
        if (target >= 0 && target < options.size()) {
            move(place, target);
            rows.get(target).focus();
        }
    }

    void move(int from, int to) {
        ObjectNode option = options.remove(from);
        options.add(Math.clamp(to, 0, options.size()), option);
        show();
        tell();
    }

    void add() {
        int number = options.size() + 1;
        LocalizedText label = LocalizedText.of(
                getTranslation(Language.ZH.locale(), "designer.options.new", number),
                getTranslation(Language.EN.locale(), "designer.options.new", number));
        ObjectNode option = Json.object().put("value", freeValue("option-" + number));
        option.set("label", label.toJson());
        TagColor[] colors = TagColor.values();
        options.add(option.put("color", colors[number % colors.length].code()));
        show();
        tell();
        rows.getLast().focus();
    }

    private String freeValue(String wanted) {
        return ProposedKey.free(
                wanted,
                64,
                taken -> options.stream()
                        .anyMatch(option -> option.path("value").asString("").equals(taken)));
    }

    private void tell() {
        changed.accept(options);
    }
}
