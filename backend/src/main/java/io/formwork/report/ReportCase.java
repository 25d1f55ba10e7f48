package io.formwork.report;

import java.util.List;

/** A record told as a case: its name and what its fields say. */
public record ReportCase(String title, List<Detail> details) {

    /** A field in words. */
    public record Detail(String label, String value) {}
}
