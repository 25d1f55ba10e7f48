package io.formwork;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.formwork.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installation of the sample app at the first start, stopped in the middle. */
class FirstStartTest {

    private static final String APP = "customer-performance";
    private static final Path TEMPLATES = Path.of(System.getProperty("formwork.root", ".."), "templates")
            .toAbsolutePath()
            .normalize();

    @TempDir
    Path folder;

    @Test
    void isFinishedByTheNextStartAfterAKillAndAfterAStop() throws Exception {
        int port = FormworkProcess.freePort();
        try (var killed = start(port)) {
            killed.awaitReady();
            awaitForm(killed, "customer");
        }

        try (var stopped = start(port)) {
            stopped.awaitLine("Installing the sample app");
            stopped.process().destroy();
            stopped.exitCode();

            assertThat(stopped.lines()).anyMatch(line -> line.contains("The sample app is not complete"));
            assertThat(stopped.lines()).noneMatch(line -> line.contains("ERROR"));
        }

        try (var finished = start(port)) {
            finished.awaitLine("The sample app is ready after");

            assertThat(finished.lines())
                    .noneMatch(line -> line.contains("ERROR"))
                    .anyMatch(line -> line.matches(".*, (\\d+) of \\1 tests passed"));
            assertThat(definitions(finished, "app")).singleElement().isEqualTo(APP);
            assertThat(definitions(finished, "form")).hasSize(files("forms"));
            assertThat(definitions(finished, "metric")).hasSize(files("metrics"));
            assertThat(records(finished, "customer")).isEqualTo(sampleRows("customer"));
            assertThat(records(finished, "complaint")).isEqualTo(sampleRows("complaint"));

            // A killed process would leave its database behind.
            finished.process().destroy();
            finished.exitCode();
        }
    }

    /** Waits until a form of the app is there, long before the app itself is. */
    private static void awaitForm(FormworkProcess process, String form) throws Exception {
        while (!definitions(process, "form").contains(form)) {
            assertThat(process.lines()).noneMatch(line -> line.contains("The sample app is ready after"));
            Thread.sleep(50);
        }
    }

    private static List<String> definitions(FormworkProcess process, String kind) throws Exception {
        List<String> keys = new ArrayList<>();
        Json.parse(process.get("/api/v1/apps/" + APP + "/definitions/" + kind).body())
                .path("definitions")
                .forEach(definition -> keys.add(definition.path("key").asString()));
        return keys;
    }

    private static long records(FormworkProcess process, String form) throws Exception {
        String path = "/api/v1/apps/" + APP + "/forms/" + form + "/records?limit=1&count=exact";
        return Json.parse(process.get(path).body()).at("/total/value").asLong();
    }

    private static int files(String folder) throws IOException {
        try (var files = Files.list(TEMPLATES.resolve(APP).resolve(folder))) {
            return (int) files.count();
        }
    }

    private static long sampleRows(String form) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(TEMPLATES.resolve(APP + "/records/" + form + ".csv"))) {
            return rows.stream().count();
        }
    }

    private FormworkProcess start(int port) throws IOException {
        var settings = Map.of("FORMWORK_SAMPLE_APP", "true", "FORMWORK_TEMPLATES", TEMPLATES.toString());
        return FormworkProcess.start(folder.resolve("data"), port, settings);
    }
}
