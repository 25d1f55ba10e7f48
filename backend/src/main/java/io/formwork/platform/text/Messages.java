package io.formwork.platform.text;

import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all features, from {@code /messages/<feature>_<language>.properties} (UTF-8) on the class path. A text may
 * hold {@code {0}}, {@code {1}} … for its arguments; apostrophes mean themselves. Where the first argument is the number 1, a text
 * whose key ends in {@code .one} comes before.
 */
@Singleton
public final class Messages {

    static final String ONE = ".one";

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Formats.Factory formats;

    Messages(Formats.Factory formats) {
        this.formats = formats;
        for (Language language : Language.values()) {
            texts.put(language, MessageFiles.read(language));
        }
    }

    /** The text of that key with its arguments filled in; the key itself where there is none. */
    public String text(Language language, String key, Object... arguments) {
        return text(language, key, List.of(arguments));
    }

    public String text(Language language, String key, List<?> arguments) {
        String pattern = pattern(language, key, arguments);
        if (pattern == null) {
            return arguments.isEmpty() ? key : key + " " + arguments;
        }
        return arguments.isEmpty() ? pattern : fill(pattern, words(language, arguments));
    }

    private @Nullable String pattern(Language language, String key, List<?> arguments) {
        var known = textsIn(language);
        String several = known.get(key);
        boolean one =
                !arguments.isEmpty() && arguments.getFirst() instanceof Number number && number.doubleValue() == 1;
        return one ? known.getOrDefault(key + ONE, several) : several;
    }

    public String text(Language language, FormworkException failure) {
        return text(language, failure.messageKey(), failure.args());
    }

    public String text(Language language, Violation violation) {
        return text(language, violation.messageKey(), violation.args());
    }

    public boolean has(Language language, String key) {
        return textsIn(language).containsKey(key);
    }

    /** Every key that some language knows. */
    public SequencedSet<String> keys() {
        var keys = new TreeSet<String>();
        texts.values().forEach(known -> keys.addAll(known.keySet()));
        return Collections.unmodifiableSequencedSet(keys);
    }

    /** The keys and texts in that language that begin with the prefix, for a page that needs them in a script. */
    public Map<String, String> startingWith(Language language, String prefix) {
        var found = new TreeMap<String, String>();
        textsIn(language).forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key, text);
            }
        });
        return found;
    }

    Set<String> keysIn(Language language) {
        return textsIn(language).keySet();
    }

    private Map<String, String> textsIn(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private List<String> words(Language language, List<?> arguments) {
        var format = formats.in(language);
        var words = new ArrayList<String>();
        arguments.forEach(argument -> words.add(format.any(argument)));
        return words;
    }

    private static String fill(String pattern, List<String> words) {
        var filled = new StringBuilder();
        int from = 0;
        while (true) {
            int open = pattern.indexOf('{', from);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                return filled.append(pattern, from, pattern.length()).toString();
            }
            String name = pattern.substring(open + 1, close);
            boolean known = name.length() == 1
                    && Character.isDigit(name.charAt(0))
                    && Character.digit(name.charAt(0), 10) < words.size();
            filled.append(pattern, from, open)
                    .append(known ? words.get(Character.digit(name.charAt(0), 10)) : '{' + name + '}');
            from = close + 1;
        }
    }
}
