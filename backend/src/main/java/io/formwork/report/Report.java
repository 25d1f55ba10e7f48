package io.formwork.report;

import io.formwork.platform.text.Language;
import java.util.List;

/**
 * A finished report: every number is computed and everything is in words, ready to be laid out.
 *
 * @param period the days that it is about, in words
 * @param previous the days that it is compared with, in words
 * @param madeBy who asked for it; what he may not see is not in it
 */
public record Report(
        String key,
        Language language,
        String title,
        String description,
        String appName,
        String purpose,
        String method,
        String period,
        String previous,
        String madeAt,
        String madeBy,
        List<ReportBlock> blocks) {

    public Report {
        blocks = List.copyOf(blocks);
    }
}
