package io.formwork.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sentences of which names, comments and case notes are put together, from {@code sample-phrases.txt}. */
final class SamplePhrases {

    private final Map<String, List<String>> lists = new HashMap<>();

    SamplePhrases() {
        List<String> current = new ArrayList<>();
        for (String line : read().split("\n")) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                lists.put(line.substring(1, line.length() - 1), current);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line);
            }
        }
    }

    List<String> list(String name) {
        List<String> phrases = lists.get(name);
        if (phrases == null) {
            throw new IllegalStateException("No list " + name + " in sample-phrases.txt");
        }
        return phrases;
    }

    /** One phrase of the list, with its blanks filled in. */
    String say(SampleRandom random, String name) {
        return fill(random, random.pick(list(name)));
    }

    String fill(SampleRandom random, String phrase) {
        return phrase.replace("{product}", random.pick(list("product")))
                .replace("{days}", String.valueOf(random.between(2, 12)))
                .replace("{hours}", String.valueOf(random.between(1, 3)))
                .replace("{order}", "DD" + random.between(260000, 269999));
    }

    String person(SampleRandom random) {
        return random.pick(list("surname")) + random.pick(list("given"));
    }

    private static String read() {
        try (InputStream in = SamplePhrases.class.getResourceAsStream("sample-phrases.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
