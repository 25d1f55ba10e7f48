package io.formwork.report;

import io.formwork.platform.text.Language;
import io.formwork.report.ReportFigure.Judgement;
import java.util.ArrayList;
import java.util.List;

/** Finished reports for tests of their looks. */
final class TestReports {

    private TestReports() {}

    static Report with(Language language, ReportBlock... blocks) {
        return new Report(
                "summary",
                language,
                language == Language.ZH ? "客户绩效总结" : "Customer performance summary",
                "",
                language == Language.ZH ? "客户绩效" : "Customer performance",
                "",
                "",
                "2025-11-01 … 2026-10-31",
                "2024-11-01 … 2025-10-31",
                "2026-11-22 15:30",
                "Ada",
                List.of(blocks));
    }

    static ReportBlock text(String title, String text) {
        var paragraph = new ReportBlock.Paragraph(List.of(new ReportBlock.Run(text, false)));
        return new ReportBlock.Text(id(title), title, List.of(paragraph));
    }

    static ReportBlock chart(String title, String svg) {
        return new ReportBlock.Charts(id(title), title, List.of(), List.of(new ReportChart("", svg, "")));
    }

    static ReportBlock figures(String title, int count) {
        List<ReportFigure> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            figures.add(new ReportFigure(
                    "CSAT " + i,
                    "",
                    "85." + i + "%",
                    "↑ 2.1",
                    Judgement.GOOD,
                    "",
                    "85%",
                    Judgement.GOOD,
                    "3,120",
                    "",
                    ""));
        }
        return new ReportBlock.Metrics(id(title), title, List.of(), figures);
    }

    static ReportBlock table(String title, int rows) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            cells.add(List.of("HF-" + i, "客户" + i, String.valueOf(i)));
        }
        var columns = List.of(
                new ReportBlock.Column("编号", false),
                new ReportBlock.Column("名称", false),
                new ReportBlock.Column("分数", true));
        return new ReportBlock.Table(id(title), title, List.of(), columns, cells, "");
    }

    private static String id(String title) {
        return "s" + Integer.toHexString(title.hashCode());
    }
}
