package io.formwork.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/security.md}: a proof that is named is there, no line is without a word, and no item is missing. */
class SecurityTableTest {

    private static final Path ROOT = Path.of(System.getProperty("formwork.root", ".."));
    private static final Pattern PROOF = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern RANGE = Pattern.compile("(\\d+\\.\\d+\\.)(\\d+)–\\d+\\.\\d+\\.(\\d+)");
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
        List<String> lines = lines(table().substring(0, others()));

        assertThat(lines)
                .hasSizeGreaterThan(LEAST_LINES)
                .allMatch(line -> PROOF.matcher(line).find());
    }

    @Test
    void everyOtherLineSaysWhyThereIsNone() throws IOException {
        assertThat(lines(table().substring(others())))
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "\\| [^|]+ \\| (holds|in part|not fulfilled|operator|does not apply) \\| [^|]{20,} \\|"));
    }

    @Test
    void everyItemOfTheStandardIsInOneOfTheTables() throws IOException {
        List<String> items = Files.readAllLines(ROOT.resolve("backend/src/test/resources/asvs-4.0.3-level-2.txt"));
        Set<String> proven = items(lines(table().substring(0, others())));
        List<String> open = List.copyOf(items(lines(table().substring(others()))));

        assertThat(items).hasSizeGreaterThan(250).allMatch(item -> proven.contains(item) != open.contains(item));
        assertThat(items).containsAll(open);
    }

    private static int others() throws IOException {
        int others = table().indexOf("## What no test proves");
        assertThat(others).isPositive();
        return others;
    }

    private static List<String> lines(String table) {
        return table.lines()
                .filter(line -> line.matches("\\| (\\d+\\.|S\\d+).*"))
                .toList();
    }

    /** The numbers in the first column, such as {@code 2.1.9, 5.4.1–5.4.3}. */
    private static Set<String> items(List<String> lines) {
        Set<String> items = new TreeSet<>();
        for (String line : lines) {
            for (String part : line.substring(2, line.indexOf('|', 2)).strip().split(", ")) {
                Matcher range = RANGE.matcher(part);
                if (range.matches()) {
                    IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                            .forEach(last -> items.add(range.group(1) + last));
                } else {
                    items.add(part);
                }
            }
        }
        return items;
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
