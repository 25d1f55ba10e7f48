package io.formwork.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the sample records of the package customer-performance, the same bytes on every run.
 *
 * <p>Each table has its own chance, so that a change in one leaves those before it as they were. Run {@code main} with the
 * package's {@code records} folder to write them anew; the expected values in {@code tests} must then be worked out again.
 */
final class CustomerPerformanceSample {

    private CustomerPerformanceSample() {}

    /** The content of each file by its name. */
    static Map<String, String> files() {
        var phrases = new SamplePhrases();
        var contacts = new SampleContacts(new SampleRandom(6), phrases);
        var customers = new SampleCustomers(new SampleRandom(1), phrases, contacts);
        var answers = new SampleAnswers(new SampleRandom(3), phrases, customers.all());
        Map<String, SampleTable> tables = new LinkedHashMap<>();
        tables.put("users", SampleStaff.table());
        tables.put("customer", customers.table());
        tables.put("contact", contacts.table());
        tables.put("interaction", new SampleInteractions(new SampleRandom(2), phrases, customers.all()).table());
        tables.put("satisfaction-survey", answers.table());
        tables.put("complaint", new SampleComplaints(new SampleRandom(4), phrases, customers.all()).table());
        tables.put("follow-up", new SampleFollowUps(new SampleRandom(5), phrases, answers.all()).table());
        Map<String, String> files = new LinkedHashMap<>();
        tables.forEach((name, table) -> files.put(name + ".csv", table.csv()));
        return files;
    }

    public static void main(String[] folder) throws IOException {
        for (var file : files().entrySet()) {
            Files.writeString(Path.of(folder[0]).resolve(file.getKey()), file.getValue());
        }
    }
}
