package io.formwork.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CustomerPerformanceSampleTest {

    private static final Path RECORDS = Path.of("../templates/customer-performance/records");

    @Test
    void recordsOfThePackageAreThoseThatTheGeneratorWrites() throws IOException {
        Map<String, String> written = CustomerPerformanceSample.files();

        Map<String, String> delivered = delivered();

        assertThat(delivered.keySet()).containsExactlyInAnyOrderElementsOf(written.keySet());
        delivered.forEach((name, content) ->
                assertThat(content.equals(written.get(name))).as(name).isTrue());
    }

    @Test
    void sampleHoldsTwelveMonthsOfWork() {
        Map<String, String> written = CustomerPerformanceSample.files();

        assertThat(rows(written, "customer")).isGreaterThanOrEqualTo(300);
        assertThat(rows(written, "satisfaction-survey")).isGreaterThanOrEqualTo(3_000);
        assertThat(rows(written, "complaint")).isGreaterThanOrEqualTo(800);
        assertThat(rows(written, "interaction")).isGreaterThanOrEqualTo(1_500);
    }

    private static long rows(Map<String, String> files, String form) {
        return files.get(form + ".csv").lines().count() - 1;
    }

    private static Map<String, String> delivered() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(RECORDS)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }
}
