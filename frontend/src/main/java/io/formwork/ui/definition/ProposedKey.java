package io.formwork.ui.definition;

import io.formwork.definition.DefinitionKey;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes a key out of a name: Latin words as they are, Chinese ones in pinyin. */
public final class ProposedKey {

    private ProposedKey() {}

    /** Empty when the name holds nothing that a key could be made of. */
    public static String of(String name) {
        return of(name, DefinitionKey.MAX_KEY_LENGTH);
    }

    public static String of(String name, int longest) {
        String key = String.join("-", words(name));
        if (key.isEmpty()) {
            return "";
        }
        if (Character.isDigit(key.charAt(0))) {
            key = "n" + key;
        }
        return cut(key, longest);
    }

    /** The name as one camel-case word, fit to name a field; empty when nothing can be made of it. */
    public static String camel(String name, int longest) {
        StringBuilder camel = new StringBuilder();
        for (String word : words(name)) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.length() > longest ? camel.substring(0, longest) : camel.toString();
    }

    /** The key itself, or with a number when it is taken. */
    public static String free(String key, int longest, Predicate<String> taken) {
        String free = key;
        for (int number = 2; taken.test(free); number++) {
            String ending = "-" + number;
            free = cut(key, longest - ending.length()) + ending;
        }
        return free;
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "");
        List<String> words = new ArrayList<>();
        StringBuilder latin = new StringBuilder();
        plain.codePoints().forEach(sign -> {
            if (sign < 128 && Character.isLetterOrDigit(sign)) {
                latin.append((char) sign);
                return;
            }
            flush(latin, words);
            if (Character.isIdeographic(sign)) {
                Pinyin.of(sign).ifPresent(words::add);
            }
        });
        flush(latin, words);
        return words;
    }

    private static void flush(StringBuilder latin, List<String> words) {
        if (!latin.isEmpty()) {
            words.add(latin.toString().toLowerCase(Locale.ROOT));
            latin.setLength(0);
        }
    }

    private static String cut(String key, int longest) {
        if (key.length() <= longest) {
            return key;
        }
        int end = key.lastIndexOf('-', longest);
        return key.substring(0, end > 0 ? end : longest);
    }
}
