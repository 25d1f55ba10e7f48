package io.formwork.report;

/**
 * A metric's value in words, with what is needed to judge it; whatever is not known is empty.
 *
 * @param definition how it is counted
 * @param n the number of cases behind it
 * @param interval where the true value lies with 95 % confidence
 * @param note why there is no value, or why it is weak
 */
public record ReportFigure(
        String label,
        String definition,
        String value,
        String change,
        Judgement changeJudgement,
        String previous,
        String target,
        Judgement targetJudgement,
        String n,
        String interval,
        String note) {

    /** Whether something is as one would wish. */
    public enum Judgement {
        GOOD,
        BAD,
        NEUTRAL
    }
}
