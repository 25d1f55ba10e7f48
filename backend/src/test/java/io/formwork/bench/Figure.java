package io.formwork.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * One measured figure beside its raw counterpart.
 *
 * @param ours what the product did, in the unit
 * @param raw what bare JDBC did, in the same unit; NaN where there is none
 * @param ratio ours to raw in the sense of the target
 * @param cost processor time of ours to that of raw, which does not depend on what else the machine does; NaN as above
 * @param target the ratio or value to reach, in words
 * @param load the machine's load average when the figure was taken, our own load included
 */
record Figure(
        String what,
        double ours,
        double raw,
        String unit,
        double ratio,
        double cost,
        String target,
        boolean reached,
        double load) {

    private static final String NO_TARGET = "-";

    static Figure rate(String what, Comparison measured, double atLeast) {
        return compared(what, measured, "/s", ">= " + atLeast, measured.ratio() >= atLeast);
    }

    static Figure time(String what, Comparison measured, double atMost) {
        return compared(what, measured, "ms", "<= " + atMost, measured.ratio() <= atMost);
    }

    /** Something that has no target, beside its raw counterpart. */
    static Figure beside(String what, Comparison measured) {
        return compared(what, measured, "/s", NO_TARGET, true);
    }

    static Figure value(String what, double ours, String unit, double atMost) {
        String target = String.format(Locale.ROOT, "<= %.0f %s", atMost, unit);
        return new Figure(what, ours, Double.NaN, unit, Double.NaN, Double.NaN, target, ours <= atMost, loadNow());
    }

    /** A value that has to be reached by itself, whatever the raw counterpart beside it takes. */
    static Figure valueBeside(String what, double ours, double raw, String unit, double atMost) {
        String target = String.format(Locale.ROOT, "<= %.0f %s", atMost, unit);
        return new Figure(what, ours, raw, unit, ours / raw, Double.NaN, target, ours <= atMost, loadNow());
    }

    private static Figure compared(String what, Comparison measured, String unit, String target, boolean reached) {
        return new Figure(
                what,
                measured.ours(),
                measured.raw(),
                unit,
                measured.ratio(),
                measured.cost(),
                target,
                reached,
                loadNow());
    }

    private static double loadNow() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-58s %12s %12s %-4s %6s %6s  %-10s %-6s %5.1f",
                what,
                String.format(Locale.ROOT, "%,.1f", ours),
                number("%,.1f", raw),
                unit,
                number("%.2f", ratio),
                number("%.2f", cost),
                target,
                verdict(),
                load);
    }

    private String verdict() {
        if (target.equals(NO_TARGET)) {
            return "";
        }
        return reached ? "ok" : "SHORT";
    }

    private static String number(String format, double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, format, number);
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "%-58s %12s %12s %-4s %6s %6s  %-10s %-6s %5s",
                "what",
                "formwork",
                "raw",
                "unit",
                "ratio",
                "cost",
                "target",
                "",
                "load");
    }
}
