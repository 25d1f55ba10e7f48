package io.formwork.ui.metric.designer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.function.SerializableConsumer;
import io.formwork.definition.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A control for one place of the document: shows what stands there and what is wrong with it. */
abstract class PlacedControl {

    private final String pointer;
    private boolean showing;

    PlacedControl(String pointer) {
        this.pointer = pointer;
    }

    String pointer() {
        return pointer;
    }

    /** Whether that place is this control's or lies below it. */
    final boolean covers(String place) {
        return place.equals(pointer) || place.startsWith(pointer + "/");
    }

    abstract Component component();

    /** Shows a value without telling it as a change; missing when there is none. */
    abstract void display(JsonNode value);

    /** Shows what is wrong, or nothing. */
    abstract void tell(Optional<Problem> problem);

    final void show(JsonNode document) {
        showing = true;
        display(document.at(pointer));
        showing = false;
    }

    boolean isShowing() {
        return showing;
    }

    /** The first error at the place or below it, else the first warning. */
    final void mark(List<Problem> problems) {
        tell(problems.stream()
                .filter(problem -> covers(problem.pointer()))
                .min(Comparator.comparing(Problem::severity)));
    }

    /** A field of Vaadin at a place. */
    static <V, C extends Component & HasValue<?, V> & HasValidationProperties & HasHelper> PlacedControl of(
            String pointer, C field, SerializableConsumer<JsonNode> display, SerializableConsumer<V> changed) {
        String help = field.getHelperText();
        var control = new PlacedControl(pointer) {

            @Override
            Component component() {
                return field;
            }

            @Override
            void display(JsonNode value) {
                display.accept(value);
            }

            @Override
            void tell(Optional<Problem> problem) {
                Optional<String> words = problem.map(found ->
                        field.getTranslation(found.messageKey(), found.args().toArray()));
                boolean error = problem.filter(found -> found.severity() == Problem.Severity.ERROR)
                        .isPresent();
                field.setErrorMessage(words.filter(text -> error).orElse(""));
                field.setInvalid(error);
                field.setHelperText(words.filter(text -> !error).orElse(help));
            }
        };
        field.addValueChangeListener(change -> {
            if (!control.isShowing()) {
                changed.accept(change.getValue());
            }
        });
        return control;
    }
}
