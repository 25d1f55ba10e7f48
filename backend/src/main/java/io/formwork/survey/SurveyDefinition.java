package io.formwork.survey;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionVersion;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A survey: a form and how it is asked.
 *
 * @param fields names of the fields to fill in, in this order; empty means all that can be asked in public
 * @param set values that every answer gets, by field name
 * @param closesAt a day, which still counts, or a moment; empty for never
 */
public record SurveyDefinition(
        DefinitionKey key,
        int version,
        LocalizedText label,
        FormKey form,
        LocalizedText intro,
        LocalizedText thanks,
        List<String> fields,
        Optional<SurveyStatus> status,
        List<Language> languages,
        Map<String, @Nullable Object> set,
        String closesAt) {

    public static final String KIND = "survey";

    public SurveyDefinition {
        fields = List.copyOf(fields);
        languages = List.copyOf(languages);
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    public static SurveyDefinition of(DefinitionVersion version) {
        return parse(version.key(), version.version(), version.document());
    }

    /** @throws io.formwork.platform.error.Invalid when the form's key or a condition cannot be read */
    public static SurveyDefinition parse(DefinitionKey key, int version, ObjectNode document) {
        JsonNode status = document.path("status");
        return new SurveyDefinition(
                key,
                version,
                LocalizedText.of(document.get("label")),
                new FormKey(key.app(), document.path("form").asString("")),
                LocalizedText.of(document.get("intro")),
                LocalizedText.of(document.get("thanks")),
                strings(document.path("fields")),
                status.isObject() ? Optional.of(SurveyStatus.parse(status)) : Optional.empty(),
                languages(document.path("languages")),
                Json.map(document.path("set")),
                document.path("closesAt").asString(""));
    }

    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>(array.size());
        array.forEach(item -> strings.add(item.asString("")));
        return strings;
    }

    private static List<Language> languages(JsonNode array) {
        List<Language> languages =
                strings(array).stream().map(Language::ofCode).distinct().toList();
        return languages.isEmpty() ? List.of(Language.values()) : languages;
    }

    /** Whether a field can be filled in or shown to somebody without an account. */
    public static boolean isPublic(FormField field) {
        return field.type().askable();
    }

    /** The fields to fill in; those that the form lost meanwhile are left out. */
    public List<FormField> offered(FormDefinition definition) {
        List<FormField> offered = fields.isEmpty()
                ? definition.fields()
                : fields.stream()
                        .flatMap(name -> definition.find(name).stream())
                        .toList();
        return offered.stream()
                .filter(field -> isPublic(field) && !field.readOnly() && !set.containsKey(field.name()))
                .toList();
    }

    /** The asked-for language when the survey speaks it, else its first. */
    public Language speak(Language wished) {
        return languages.contains(wished) ? wished : languages.getFirst();
    }

    public boolean closed(Instant now, ZoneId zone) {
        return closing(zone).map(moment -> !now.isBefore(moment)).orElse(false);
    }

    /** When answers stop being taken; empty for never and for what is not a time. */
    public Optional<Instant> closing(ZoneId zone) {
        try {
            if (closesAt.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    closesAt.contains("T")
                            ? OffsetDateTime.parse(closesAt).toInstant()
                            : LocalDate.parse(closesAt)
                                    .plusDays(1)
                                    .atStartOfDay(zone)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
