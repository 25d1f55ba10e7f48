package io.formwork.survey.page;

import io.formwork.form.FormField;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.survey.visit.Visit;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Prepares the fields of a survey for the templates. */
@Singleton
class FieldViews {

    private static final int USUAL_LENGTH = 20_000;
    private static final int USUAL_STARS = 5;
    private static final long MEGABYTE = 1L << 20;

    private final Messages messages;
    private final FormworkSettings settings;

    FieldViews(Messages messages, FormworkSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** The name under which a field is sent: by its id, since its name can be any text. */
    static String input(FormField field) {
        return "f." + field.id();
    }

    List<SectionView> sections(Visit visit, Entered entered) {
        Map<String, String> headings = FormHeadings.of(visit.form(), visit.language());
        List<SectionView> sections = new ArrayList<>();
        for (FormField field : visit.fields()) {
            String heading = headings.getOrDefault(field.name(), "");
            if (sections.isEmpty() || !sections.getLast().label().equals(heading)) {
                sections.add(new SectionView(heading, new ArrayList<>()));
            }
            sections.getLast().fields().add(view(visit, field, entered));
        }
        return inOrder(sections);
    }

    /** A survey that asks in an order of its own goes back and forth between the form's sections: then they say nothing. */
    private static List<SectionView> inOrder(List<SectionView> sections) {
        boolean once = sections.stream().map(SectionView::label).distinct().count() == sections.size();
        return once
                ? sections
                : List.of(new SectionView(
                        "",
                        sections.stream()
                                .flatMap(section -> section.fields().stream())
                                .toList()));
    }

    private FieldView view(Visit visit, FormField field, Entered entered) {
        Language language = visit.language();
        List<String> values =
                entered.texts().containsKey(field.name()) ? entered.texts().get(field.name()) : prefilled(visit, field);
        return new FieldView(
                "f-" + field.id(),
                input(field),
                field.type().key(),
                field.label().in(language),
                field.help().in(language),
                field.required(),
                values,
                options(field, values, language),
                entered.files().getOrDefault(field.name(), List.of()),
                errors(field, entered, language),
                settings(field));
    }

    private static List<FieldView.OptionView> options(FormField field, List<String> values, Language language) {
        return field.options().stream()
                .map(option -> new FieldView.OptionView(
                        option.value(), option.label().in(language), values.contains(option.value())))
                .toList();
    }

    private List<String> errors(FormField field, Entered entered, Language language) {
        return entered.violations().stream()
                .filter(violation -> isAt(violation, field))
                .map(violation -> messages.text(language, violation))
                .distinct()
                .toList();
    }

    static boolean isAt(Violation violation, FormField field) {
        return violation.pointer().equals(field.pointer())
                || violation.pointer().startsWith(field.pointer() + "/");
    }

    /** The link's value, else the form's default. */
    private List<String> prefilled(Visit visit, FormField field) {
        if (visit.link().prefill().containsKey(field.name())) {
            return texts(field, Json.node(visit.link().prefill().get(field.name())));
        }
        return texts(field, field.schema().path("default"));
    }

    private List<String> texts(FormField field, JsonNode json) {
        List<String> texts = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(item -> texts.add(item.asString("")));
        } else if (field.type().temporal() && json.isString()) {
            texts.add(temporal(field, json));
        } else if (json.isValueNode() && !json.isNull()) {
            texts.add(json.asString(""));
        }
        return texts;
    }

    private String temporal(FormField field, JsonNode json) {
        Object value = field.type().parse(json);
        return value instanceof Instant moment
                ? LocalDateTime.ofInstant(moment, settings.timeZone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                : value.toString();
    }

    private Map<String, String> settings(FormField field) {
        long most = Math.min(
                field.extras().path("maxSize").asLong(10 * MEGABYTE), settings.uploadLimitMegabytes() * MEGABYTE);
        return Map.of(
                "maxLength", String.valueOf(field.intSetting("maxLength", USUAL_LENGTH)),
                "stars", String.valueOf(field.intSetting("maximum", USUAL_STARS)),
                "maxFiles", String.valueOf(field.extras().path("maxFiles").asInt(20)),
                "maxMegabytes", String.valueOf(Math.max(1, most / MEGABYTE)),
                "unit", field.type().unit(field).strip());
    }
}
