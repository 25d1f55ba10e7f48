package io.formwork.report;

import io.formwork.form.condition.Condition;
import io.formwork.platform.text.Language;

/**
 * Asks for a report.
 *
 * @param where narrows metrics and records of those forms that have its fields
 */
public record ReportQuery(String app, String key, ReportPeriod period, Language language, Condition where) {

    public static ReportQuery of(String app, String key, ReportPeriod period, Language language) {
        return new ReportQuery(app, key, period, language, Condition.ALWAYS);
    }
}
