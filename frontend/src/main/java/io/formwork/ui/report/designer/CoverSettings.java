package io.formwork.ui.report.designer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.formwork.platform.text.Language;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What stands before the first section: the title, what the report is for, and where its numbers come from. */
final class CoverSettings extends Div {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 2_000;

    private final transient ObjectNode document;
    private final transient Consumer<Consumer<ObjectNode>> change;

    /** @param change does one change to the whole report */
    CoverSettings(ObjectNode document, Consumer<Consumer<ObjectNode>> change) {
        this.document = document;
        this.change = change;
        addClassName("fw-report-settings");
        for (Language each : Language.values()) {
            add(title(each));
        }
        for (String member : new String[] {"purpose", "method"}) {
            for (Language each : Language.values()) {
                add(text(member, each));
            }
        }
    }

    private TextField title(Language each) {
        TextField field = new TextField(getTranslation("reports.cover.label." + each.code()));
        field.setMaxLength(LONGEST_TITLE);
        field.setValue(document.path("label").path(each.code()).asString(""));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(typed -> put("/label", each, typed.getValue()));
        return field;
    }

    private TextArea text(String member, Language each) {
        TextArea area = new TextArea(getTranslation("reports.cover." + member + "." + each.code()));
        area.setMaxLength(LONGEST_TEXT);
        area.setMinRows(2);
        area.setValue(document.path("cover").path(member).path(each.code()).asString(""));
        area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        area.addValueChangeListener(typed -> put("/cover/" + member, each, typed.getValue()));
        return area;
    }

    private void put(String pointer, Language each, String value) {
        change.accept(whole -> {
            ObjectNode words = whole.withObject(pointer);
            if (value.isBlank()) {
                words.remove(each.code());
            } else {
                words.put(each.code(), value.strip());
            }
        });
    }
}
