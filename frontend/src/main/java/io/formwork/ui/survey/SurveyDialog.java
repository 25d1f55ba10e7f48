package io.formwork.ui.survey;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.survey.SurveyDefinition;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.component.Toast;
import io.formwork.ui.form.field.FieldContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a form is asked: its words in both languages, the fields to fill in, and what may be seen afterwards. */
final class SurveyDialog {

    private static final int ISO_DAY = 10;

    private final Language language;
    private final ObjectNode document;
    final ComboBox<FormDefinition> form = new ComboBox<>(translate("surveys.form"));
    final MultiSelectComboBox<FormField> fields = new MultiSelectComboBox<>(translate("surveys.fields"));
    final MultiSelectComboBox<FormField> status = new MultiSelectComboBox<>(translate("surveys.status"));
    final ConfirmEditor confirm;
    final CheckboxGroup<Language> languages = new CheckboxGroup<>(translate("surveys.languages"));
    final DatePicker closesAt = ComponentTexts.apply(new DatePicker(translate("surveys.closes-at")));
    final FixedValues set;
    private final Function<FormDefinition, FieldContext> contexts;
    private final Messages messages;
    private final Consumer<ObjectNode> save;
    private final ActionDialog dialog;
    private final List<Word> words = new ArrayList<>();

    private record Word(String member, Language language, com.vaadin.flow.component.HasValue<?, String> input) {}

    SurveyDialog(
            Language language,
            Messages messages,
            List<FormDefinition> forms,
            Function<FormDefinition, FieldContext> contexts,
            ObjectNode document,
            Consumer<ObjectNode> save) {
        this.language = language;
        this.document = document;
        this.contexts = contexts;
        this.messages = messages;
        this.save = save;
        confirm = new ConfirmEditor(language);
        set = new FixedValues(translate("surveys.set"), translate("surveys.set-help"), language);
        dialog = new ActionDialog(
                translate(document.isEmpty() ? "surveys.new" : "surveys.settings"),
                translate("surveys.publish"),
                this::publish);
        form.setItems(forms);
        form.setItemLabelGenerator(each -> each.label().in(language));
        fields.setItemLabelGenerator(each -> each.label().in(language));
        fields.setHelperText(translate("surveys.fields-help"));
        status.setItemLabelGenerator(each -> each.label().in(language));
        status.setHelperText(translate("surveys.status-help"));
        form.addValueChangeListener(change -> offer(change.getValue()));
        languages.setWidthFull();
        closesAt.setWidthFull();
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(each -> translate("surveys.language." + each.code()));
        languages.setValue(spoken());
        closesAt.setHelperText(translate("surveys.closes-at-help"));
        closesAt.setClearButtonVisible(true);
        closing(document.path("closesAt").asString("")).ifPresent(closesAt::setValue);
        form.setReadOnly(!document.isEmpty());
        form.setWidthFull();
        fields.setWidthFull();
        status.setWidthFull();
        Details following = new Details(translate("surveys.following"), status, confirm);
        Details more = new Details(translate("surveys.more"), languages, closesAt, set);
        following.setWidthFull();
        more.setWidthFull();
        dialog.content(form, word("label", false), word("intro", true), word("thanks", true), fields, following, more)
                .wide("680px");
        if (forms.size() == 1 || !document.isEmpty()) {
            forms.stream().findFirst().ifPresent(form::setValue);
        }
    }

    private Div word(String member, boolean lines) {
        Div both = new Div();
        both.addClassName("fw-survey-pair");
        for (Language each : Language.values()) {
            String label = translate("surveys." + member) + " · " + translate("surveys.language." + each.code());
            var input = lines ? new TextArea(label) : new TextField(label);
            String text = document.path(member).isString()
                    ? document.path(member).asString("")
                    : document.path(member).path(each.code()).asString("");
            if (input instanceof TextArea area) {
                area.setValue(text);
                words.add(new Word(member, each, area));
                both.add(area);
            } else if (input instanceof TextField field) {
                field.setValue(text);
                words.add(new Word(member, each, field));
                both.add(field);
            }
        }
        return both;
    }

    private void offer(@Nullable FormDefinition chosen) {
        List<FormField> all = chosen == null ? List.of() : chosen.fields();
        List<FormField> askable = all.stream()
                .filter(each -> SurveyDefinition.isPublic(each) && !each.readOnly())
                .toList();
        fields.setItems(askable);
        status.setItems(all.stream()
                .filter(each -> SurveyDefinition.isPublic(each) || each.readOnly())
                .toList());
        fields.setValue(named(askable, "/fields"));
        status.setValue(named(all, "/status/fields"));
        if (chosen != null) {
            FieldContext context = contexts.apply(chosen);
            confirm.show(chosen, document.at("/status/confirm"), context);
            set.show(all.stream().filter(each -> !each.readOnly()).toList(), document.path("set"), context);
        }
        if (chosen != null && document.isEmpty()) {
            words.stream()
                    .filter(word ->
                            word.member().equals("label") && word.input().isEmpty())
                    .forEach(word -> word.input().setValue(chosen.label().in(word.language())));
        }
    }

    private Set<FormField> named(List<FormField> all, String pointer) {
        var names = document.at(pointer);
        return all.stream()
                .filter(field ->
                        names.valueStream().anyMatch(name -> name.asString("").equals(field.name())))
                .collect(Collectors.toSet());
    }

    private ObjectNode read() {
        ObjectNode next = document.deepCopy();
        if (form.getValue() != null) {
            next.put("form", form.getValue().key().key());
        }
        for (Word word : words) {
            ObjectNode texts =
                    next.path(word.member()) instanceof ObjectNode known ? known : next.putObject(word.member());
            texts.put(word.language().code(), word.input().getValue().strip());
        }
        write(next, "fields", fields.getValue());
        if (status.getValue().isEmpty()) {
            next.remove("status");
        } else {
            ObjectNode shown = next.path("status") instanceof ObjectNode known ? known : next.putObject("status");
            write(shown, "fields", status.getValue());
            confirm.write(shown);
        }
        writeWhole(next, "set", set.values());
        ArrayNode spoken = Json.array();
        Stream.of(Language.values()).filter(languages.getValue()::contains).forEach(each -> spoken.add(each.code()));
        writeWhole(next, "languages", spoken.size() == Language.values().length ? Json.array() : spoken);
        writeClosing(next);
        return next;
    }

    private static void writeWhole(ObjectNode target, String member, JsonNode value) {
        if (value.isEmpty()) {
            target.remove(member);
        } else {
            target.set(member, value);
        }
    }

    /** A moment that a file named keeps its hour while nobody chooses another day. */
    private void writeClosing(ObjectNode target) {
        LocalDate day = closesAt.getValue();
        if (day == null) {
            target.remove("closesAt");
        } else if (!closing(target.path("closesAt").asString("")).equals(Optional.of(day))) {
            target.put("closesAt", day.toString());
        }
    }

    private static Optional<LocalDate> closing(String text) {
        return text.length() < ISO_DAY ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, ISO_DAY)));
    }

    private Set<Language> spoken() {
        Set<Language> spoken = document.path("languages")
                .valueStream()
                .map(code -> Language.ofCode(code.asString("")))
                .collect(Collectors.toSet());
        return spoken.isEmpty() ? Set.of(Language.values()) : spoken;
    }

    /** In the form's order; none chosen means all. */
    private void write(ObjectNode target, String member, Set<FormField> chosen) {
        if (chosen.isEmpty()) {
            target.remove(member);
            return;
        }
        var array = target.putArray(member);
        form.getValue().fields().stream()
                .filter(field -> chosen.stream().anyMatch(each -> each.name().equals(field.name())))
                .forEach(field -> array.add(field.name()));
    }

    /** Saves and publishes; what forbids it is told, and nothing is lost. */
    void publish() {
        try {
            save.accept(read());
            dialog.close();
        } catch (Invalid e) {
            Toast.error(e.violations().stream()
                    .map(violation -> messages.text(language, violation))
                    .collect(Collectors.joining("\n")));
        }
    }

    void open() {
        dialog.open();
    }
}
