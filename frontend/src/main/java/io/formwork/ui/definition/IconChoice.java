package io.formwork.ui.definition;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.formwork.ui.component.IconTile;
import io.formwork.ui.component.TagColor;
import java.util.List;

/** Chooses the icon of an app or a definition among those that make sense for one. */
@SuppressWarnings("serial") // never serialized: sessions stay on their node
public final class IconChoice extends CustomField<String> {

    private static final List<String> NAMES = List.of(
            "form",
            "file-text-o",
            "clipboard-text",
            "users",
            "user",
            "building",
            "briefcase",
            "phone",
            "envelope-o",
            "comment-o",
            "comments-o",
            "star-o",
            "heart-o",
            "thumbs-up-o",
            "exclamation-circle",
            "warning",
            "tools",
            "truck",
            "package",
            "cart",
            "money",
            "calendar-o",
            "clock",
            "chart",
            "trophy",
            "flag-o",
            "globe",
            "tasks");

    private final Select<String> select = new Select<>();

    public IconChoice(String label) {
        super("");
        select.setLabel(label);
        select.setItems(NAMES);
        select.setEmptySelectionAllowed(true);
        select.setRenderer(new ComponentRenderer<>(
                name -> new Div(name == null ? new Span("—") : IconTile.icon(name, VaadinIcon.FORM))));
        select.setWidthFull();
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                updateValue();
            }
        });
        add(select);
        setWidthFull();
    }

    /** A choice of the colours for an app or a definition. */
    public static Select<TagColor> colors(String label) {
        Select<TagColor> colors = new Select<>();
        colors.setLabel(label);
        colors.setItems(TagColor.values());
        colors.setWidthFull();
        colors.setRenderer(new ComponentRenderer<>(color -> {
            Span dot = new Span();
            dot.addClassName("fw-dot");
            color.on(dot);
            Span line = new Span(dot, new Span(translate("definitions.color." + color.code())));
            line.addClassName("fw-dot-line");
            return line;
        }));
        return colors;
    }

    @Override
    protected String generateModelValue() {
        return select.getValue() == null ? "" : select.getValue();
    }

    @Override
    protected void setPresentationValue(String value) {
        select.setValue(NAMES.contains(value) ? value : null);
    }
}
