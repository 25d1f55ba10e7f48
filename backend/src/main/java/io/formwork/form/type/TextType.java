package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One line of text; canonical value String. */
final class TextType extends TextColumnType {

    /** The first letter, such as a family name; of a single one nothing. */
    @Override
    public String mask(FormField field, Object value) {
        String text = (String) value;
        return text.codePointCount(0, text.length()) < 2
                ? MASK
                : text.substring(0, text.offsetByCodePoints(0, 1)) + MASK;
    }

    @Override
    public String key() {
        return "text";
    }

    @Override
    int defaultLength() {
        return 255;
    }

    @Override
    int longestLength() {
        return 1000;
    }

    @Override
    public List<Problem> checkSettings(FormField field) {
        List<Problem> problems = new ArrayList<>(TextSettings.checkLengths(field, longestLength()));
        String pattern = field.schema().path("pattern").asString("");
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            problems.add(Problem.error("/pattern", "form.check.pattern", field.label(), e.getDescription()));
        }
        return problems;
    }

    @Override
    public boolean namesRecords() {
        return true;
    }

    @Override
    public String storage(FormField field) {
        return TextSettings.STORAGE;
    }
}
