package io.formwork.ui.form.designer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.Toast;
import io.formwork.ui.definition.ProblemList;
import io.formwork.ui.form.FormPane;
import io.formwork.ui.form.field.FieldContext;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The form as people will fill it in, on a large screen and on a phone, in both languages, with its rules at work. */
final class PreviewPane extends Div {

    private final transient FieldContext context;
    private final transient Consumer<Problem> chosen;
    final RadioButtonGroup<Device> device = new RadioButtonGroup<>();
    final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    final Div frame = new Div();
    final Button check = new Button(getTranslation("designer.preview.check"), VaadinIcon.CHECK.create());
    private transient @Nullable FormDefinition form;
    private transient List<Problem> problems = List.of();
    transient @Nullable FormPane pane;

    /** Where the form is looked at. */
    enum Device {
        DESKTOP,
        PHONE
    }

    PreviewPane(FieldContext context, Consumer<Problem> chosen) {
        this.context = context;
        this.chosen = chosen;
        addClassName("fw-preview");
        device.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        language.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        device.setItems(Device.values());
        device.setItemLabelGenerator(item -> getTranslation(
                switch (item) {
                    case DESKTOP -> "designer.preview.desktop";
                    case PHONE -> "designer.preview.phone";
                }));
        device.setValue(Device.DESKTOP);
        device.setAriaLabel(getTranslation("designer.preview.device"));
        device.addValueChangeListener(change -> size());
        language.setItems(Language.values());
        language.setItemLabelGenerator(item -> getTranslation(
                switch (item) {
                    case ZH -> "designer.preview.zh";
                    case EN -> "designer.preview.en";
                }));
        language.setValue(context.language());
        language.setAriaLabel(getTranslation("designer.preview.language"));
        language.addValueChangeListener(change -> show());
        check.addClickListener(click -> check());
        Div bar = new Div(device, language, check);
        bar.addClassName("fw-preview__bar");
        frame.addClassName("fw-preview__frame");
        add(bar, frame);
        size();
    }

    /** Shows a draft with its problems. */
    void show(FormDefinition draft, List<Problem> found) {
        form = draft;
        problems = found;
        show();
    }

    private void show() {
        frame.removeAll();
        pane = null;
        if (form == null) {
            return;
        }
        boolean broken = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        check.setEnabled(!broken);
        if (broken) {
            frame.add(new Paragraph(getTranslation("designer.preview.problems")), new ProblemList(problems, chosen));
            return;
        }
        Language speech = language.getValue();
        FieldContext reader = context.speaking(speech);
        pane = new FormPane(form, reader);
        pane.setDefaults();
        frame.add(new H3(form.label().in(speech)));
        LocalizedText description = LocalizedText.of(form.document().get("description"));
        if (!description.isEmpty()) {
            frame.add(new Paragraph(description.in(speech)));
        }
        frame.add(pane);
    }

    void check() {
        if (pane != null && pane.validate().isEmpty()) {
            Toast.success(getTranslation("designer.preview.fine"));
        }
    }

    private void size() {
        frame.getElement().setAttribute("data-device", device.getValue() == Device.PHONE ? "phone" : "desktop");
    }
}
