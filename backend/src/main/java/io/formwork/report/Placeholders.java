package io.formwork.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of designers, in which <code>{{metric:key}}</code> stands for a metric's value; nothing else in them is special. */
final class Placeholders {

    private static final Pattern METRIC = Pattern.compile("\\{\\{\\s*metric:([a-z][a-z0-9-]*)\\s*}}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\s*\\R");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private Placeholders() {}

    /** The keys of the metrics that a text names. */
    static List<String> metrics(String text) {
        return METRIC.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The paragraphs of a text, with the values filled in. */
    static List<ReportBlock.Paragraph> paragraphs(String text, UnaryOperator<String> valueOfMetric) {
        List<ReportBlock.Paragraph> paragraphs = new ArrayList<>();
        for (String paragraph : EMPTY_LINES.split(text.strip())) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph(LINE_END.matcher(paragraph.strip()).replaceAll("\n"), valueOfMetric));
            }
        }
        return paragraphs;
    }

    private static ReportBlock.Paragraph paragraph(String text, UnaryOperator<String> valueOfMetric) {
        List<ReportBlock.Run> runs = new ArrayList<>();
        Matcher matcher = METRIC.matcher(text);
        int from = 0;
        while (matcher.find()) {
            addText(runs, text.substring(from, matcher.start()));
            runs.add(new ReportBlock.Run(valueOfMetric.apply(matcher.group(1)), true));
            from = matcher.end();
        }
        addText(runs, text.substring(from));
        return new ReportBlock.Paragraph(List.copyOf(runs));
    }

    private static void addText(List<ReportBlock.Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new ReportBlock.Run(text, false));
        }
    }
}
