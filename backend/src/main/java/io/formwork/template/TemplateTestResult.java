package io.formwork.template;

import java.util.List;

/**
 * How a test of a package went.
 *
 * @param points how many points were compared
 * @param differences what was otherwise than expected, in words; none when the test passed
 */
public record TemplateTestResult(String name, String metric, int points, List<String> differences) {

    public TemplateTestResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
