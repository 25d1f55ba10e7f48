package io.formwork.form.condition;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.Circle;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Prints conditions in plain words, with the labels of fields and options instead of their names. */
public final class ConditionWords {

    private final FormDefinition form;
    private final FormatContext context;
    private final Messages messages;

    public ConditionWords(FormDefinition form, FormatContext context, Messages messages) {
        this.form = form;
        this.context = context;
        this.messages = messages;
    }

    /** A field that is gone keeps its name, so that a broken condition can still be read. */
    public String print(Condition condition) {
        return print(condition, false);
    }

    private String print(Condition condition, boolean inner) {
        return switch (condition) {
            case Condition.Always() -> text("condition.words.always");
            case Condition.And(List<Condition> parts) -> joined(parts, "and", inner);
            case Condition.Or(List<Condition> parts) -> joined(parts, "or", inner);
            case Condition.Not(Condition part) -> text("condition.words.not", print(part, true));
            case Condition.Compare compare -> compare(compare);
        };
    }

    private String joined(List<Condition> parts, String word, boolean inner) {
        if (parts.isEmpty()) {
            return text("condition.words." + word + ".none");
        }
        String joined = parts.stream()
                .map(part -> print(part, parts.size() > 1))
                .collect(Collectors.joining(text("condition.words." + word)));
        return inner && parts.size() > 1 ? text("condition.words.group", joined) : joined;
    }

    private String compare(Condition.Compare compare) {
        Optional<FormField> field =
                compare.field().startsWith("$") ? SystemFields.find(compare.field()) : form.find(compare.field());
        String label = field.map(known -> known.label().in(language())).orElse(compare.field());
        String key = "condition.words.op." + compare.operator().code();
        return text(key, label, value(field, compare.operator(), compare.value()));
    }

    private String value(Optional<FormField> field, Operator operator, @Nullable ConditionValue value) {
        return switch (value) {
            case null -> "";
            case ConditionValue.CurrentUser() -> text("condition.words.me");
            case ConditionValue.CurrentCircle(Circle circle) -> text("condition.words.circle." + circle.code());
            case ConditionValue.Relative relative -> relative(relative);
            case ConditionValue.Literal(JsonNode json) -> literal(field, operator, json);
        };
    }

    private String literal(Optional<FormField> field, Operator operator, JsonNode json) {
        if (!json.isArray()) {
            return one(field, operator, json);
        }
        String separator = operator == Operator.BETWEEN ? "condition.words.to" : "condition.words.list";
        return json.valueStream()
                .map(item -> value(field, operator, ConditionValue.parse(item, "")))
                .collect(Collectors.joining(text(separator)));
    }

    private String one(Optional<FormField> field, Operator operator, JsonNode json) {
        boolean partOfText = operator == Operator.CONTAINS || operator == Operator.STARTS_WITH;
        if (field.isEmpty() || (partOfText && field.get().options().isEmpty())) {
            return text("condition.words.quote", plain(json));
        }
        String words = formatted(field.get(), json);
        return field.get().type().numeric() ? words : text("condition.words.quote", words);
    }

    private String formatted(FormField field, JsonNode json) {
        Object raw = Json.value(json);
        Optional<String> option = field.option(raw).map(known -> known.label().in(language()));
        if (option.isPresent() || raw == null) {
            return option.orElse("");
        }
        if (field.type().temporal() && json.asString("").length() <= "2026-01-01".length()) {
            return plain(json);
        }
        try {
            return field.type().format(field, field.type().parse(json), context);
        } catch (JacksonException | DateTimeException | ArithmeticException | NumberFormatException e) {
            // A value that does not fit its field is the check's business; here it is shown as it stands.
            return plain(json);
        }
    }

    private static String plain(JsonNode json) {
        return json.isString() ? json.stringValue() : json.toString();
    }

    private String relative(ConditionValue.Relative value) {
        String base = text("condition.words." + value.base().name().toLowerCase(Locale.ROOT));
        if (value.offset() == 0) {
            return base;
        }
        String unit = text("condition.words.unit." + value.unit().name().toLowerCase(Locale.ROOT));
        String way = value.offset() < 0 ? "condition.words.before" : "condition.words.after";
        return text(way, base, String.valueOf(Math.abs(value.offset())), unit);
    }

    private Language language() {
        return context.language();
    }

    private String text(String key, Object... args) {
        return messages.text(language(), key, args);
    }
}
