package io.formwork.bench;

import java.util.Locale;

/**
 * One measured figure beside its raw counterpart.
 *
 * @param ours what the product did, in the unit
 * @param raw what bare JDBC did, in the same unit; NaN where there is none
 * @param ratio ours to raw in the sense of the target
 * @param target the ratio or value to reach, in words
 */
record Figure(String what, double ours, double raw, String unit, double ratio, String target, boolean reached) {

    static Figure rate(String what, double ours, double raw, double atLeast) {
        double ratio = ours / raw;
        return new Figure(what, ours, raw, "/s", ratio, "ratio >= " + atLeast, ratio >= atLeast);
    }

    static Figure time(String what, double ours, double raw, double atMost) {
        double ratio = ours / raw;
        return new Figure(what, ours, raw, "ms", ratio, "ratio <= " + atMost, ratio <= atMost);
    }

    static Figure value(String what, double ours, String unit, double atMost) {
        return new Figure(what, ours, Double.NaN, unit, Double.NaN, "<= " + atMost + " " + unit, ours <= atMost);
    }

    String line() {
        String raws = Double.isNaN(raw) ? "-" : String.format(Locale.ROOT, "%,.1f", raw);
        String ratios = Double.isNaN(ratio) ? "-" : String.format(Locale.ROOT, "%.2f", ratio);
        return String.format(
                Locale.ROOT,
                "%-58s %12s %12s %-4s %6s  %-16s %s",
                what,
                String.format(Locale.ROOT, "%,.1f", ours),
                raws,
                unit,
                ratios,
                target,
                reached ? "reached" : "SHORT");
    }

    static String head() {
        return String.format(
                Locale.ROOT, "%-58s %12s %12s %-4s %6s  %-16s", "what", "formwork", "raw", "unit", "ratio", "target");
    }
}
