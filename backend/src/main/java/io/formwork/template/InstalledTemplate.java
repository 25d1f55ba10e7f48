package io.formwork.template;

import java.util.List;

/**
 * What an installation did.
 *
 * @param definitions published by this run; fewer than the package has when an earlier run did some
 * @param leftOut definitions of kinds that this installation does not know
 * @param people accounts made by this run, none of which can sign in before an administrator sets a password
 */
public record InstalledTemplate(
        String app,
        String template,
        int definitions,
        List<String> leftOut,
        int people,
        long records,
        List<TemplateTestResult> tests) {

    public InstalledTemplate {
        leftOut = List.copyOf(leftOut);
        tests = List.copyOf(tests);
    }

    public boolean testsPassed() {
        return tests.stream().allMatch(TemplateTestResult::passed);
    }
}
