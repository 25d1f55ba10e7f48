package io.formwork.audit;

/** The kinds of file in which the audit log is given out. */
public enum AuditFormat {
    CSV(".csv", "text/csv; charset=utf-8"),
    /** Cells that are too long for a workbook end with a mark; the other format has them whole. */
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String type;

    AuditFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** How the names of such files end. */
    public String ending() {
        return ending;
    }

    /** The media type. */
    public String type() {
        return type;
    }
}
