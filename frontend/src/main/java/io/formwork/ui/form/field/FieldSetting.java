package io.formwork.ui.form.field;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a designer may set on a field of some type. Its label is the message {@code field.setting.<name>}, the
 * name being the last step of the pointer.
 */
public sealed interface FieldSetting {

    /** Where it stands in the field's schema, such as {@code /minLength} or {@code /x-formwork/unit}. */
    String pointer();

    default String name() {
        return pointer().substring(pointer().lastIndexOf('/') + 1);
    }

    /** A whole number within bounds; without a value the type's own {@code otherwise} holds and is not written. */
    record Whole(
            String pointer, long least, long most, @Nullable Long otherwise) implements FieldSetting {}

    /** Any number. */
    record Decimal(String pointer) implements FieldSetting {}

    /** A text for machines, such as a pattern or a unit; the same in all languages. */
    record Plain(String pointer, int longest) implements FieldSetting {}

    /** A text for people, in each language. */
    record Words(String pointer) implements FieldSetting {}

    /** One of several codes; {@code otherwise} is not written. The words are {@code field.setting.<name>.<code>}. */
    record Code(String pointer, List<String> codes, String otherwise) implements FieldSetting {}

    /** The options of a choice, and the JSON Schema keyword that lists their values. */
    record Options(String values) implements FieldSetting {
        @Override
        public String pointer() {
            return "/x-formwork/options";
        }
    }

    /** Another form of the app. */
    record RelatedForm() implements FieldSetting {
        @Override
        public String pointer() {
            return "/x-formwork/form";
        }
    }

    /** The pattern of automatic numbers. */
    record NumberPattern() implements FieldSetting {
        @Override
        public String pointer() {
            return "/x-formwork/format";
        }
    }

    /** A fixed value for new records, entered as the field itself is. */
    record DefaultValue() implements FieldSetting {
        @Override
        public String pointer() {
            return "/default";
        }
    }

    /** A value for new records that is known only then, such as today; codes and what they write. */
    record SpecialDefault(Map<String, Map<String, String>> values) implements FieldSetting {
        @Override
        public String pointer() {
            return "/x-formwork/default";
        }
    }
}
