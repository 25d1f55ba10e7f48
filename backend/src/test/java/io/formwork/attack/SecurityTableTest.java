package io.formwork.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table {@code docs/security.md}: a proof that it names is there, and no line is without one. */
class SecurityTableTest {

    private static final Path ROOT = Path.of(System.getProperty("formwork.root", ".."));
    private static final Pattern PROOF = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final int LEAST_LINES = 50;

    @Test
    void everyProofThatIsNamedIsATest() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = PROOF.matcher(table())
                .results()
                .filter(proof -> !isTest(tests.getOrDefault(proof.group(1), ""), proof.group(2)))
                .map(proof -> proof.group())
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void everyLineNamesItsProof() throws IOException {
        List<String> lines = table().lines()
                .filter(line -> line.matches("\\| (V?\\d+\\.|S\\d+).*"))
                .toList();

        assertThat(lines)
                .hasSizeGreaterThan(LEAST_LINES)
                .allMatch(line -> PROOF.matcher(line).find());
    }

    /** Looks for the method and, between it and the end of the one before, for what makes it a test. */
    private static boolean isTest(String source, String method) {
        var declared =
                Pattern.compile("(void|Stream<DynamicTest>) " + method + "\\(").matcher(source);
        if (!declared.find()) {
            return false;
        }
        String before = source.substring(0, declared.start());
        return before.substring(Math.max(0, before.lastIndexOf("\n    }\n")))
                .matches("(?s).*@(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b.*");
    }

    private static String table() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    /** The sources of all tests by the names of their classes. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (String module : List.of("backend", "frontend")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> tests.put(name(file), read(file)));
            }
        }
        return tests;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
