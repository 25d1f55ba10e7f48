package io.formwork.report;

import java.util.List;

/** A finished section. */
public sealed interface ReportBlock {

    /** Unique in the report, fit for an anchor. */
    String id();

    String title();

    List<Paragraph> paragraphs();

    /** Which part of the layout shows it. */
    String kind();

    /** Words only. */
    record Text(String id, String title, List<Paragraph> paragraphs) implements ReportBlock {
        @Override
        public String kind() {
            return "text";
        }
    }

    /** Metrics with value, change, target and number of cases; the first few stand out. */
    record Metrics(String id, String title, List<Paragraph> paragraphs, List<ReportFigure> figures)
            implements ReportBlock {
        @Override
        public String kind() {
            return "metrics";
        }
    }

    /** Drawn metrics. */
    record Charts(String id, String title, List<Paragraph> paragraphs, List<ReportChart> charts)
            implements ReportBlock {
        @Override
        public String kind() {
            return "charts";
        }
    }

    /** Records told one by one. */
    record Cases(String id, String title, List<Paragraph> paragraphs, List<ReportCase> cases, String note)
            implements ReportBlock {
        @Override
        public String kind() {
            return "cases";
        }
    }

    /** Records as rows. */
    record Table(
            String id,
            String title,
            List<Paragraph> paragraphs,
            List<Column> columns,
            List<List<String>> rows,
            String note)
            implements ReportBlock {
        @Override
        public String kind() {
            return "table";
        }
    }

    /** A column of a table; numbers stand right. */
    record Column(String title, boolean number) {}

    /** Words in a row, some of them values that stand out. */
    record Paragraph(List<Run> runs) {}

    /** A stretch of text. */
    record Run(String text, boolean value) {}
}
