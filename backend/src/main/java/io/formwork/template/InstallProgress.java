package io.formwork.template;

import java.util.Locale;

/** How far an installation is: in this step, so many of so many are done. */
public record InstallProgress(Step step, String what, int done, int total) {

    /** How much of the whole is done, from 0 to 1; records take the longest. */
    public double share() {
        double within = total <= 0 ? 0 : (double) done / total;
        double begin = step.begin;
        double end = step == Step.DONE ? begin : Step.values()[step.ordinal() + 1].begin;
        return begin + (end - begin) * within;
    }

    /** The steps of an installation in their order. */
    public enum Step {
        DRAFTS(0),
        PUBLISHING(0.05),
        PEOPLE(0.3),
        RECORDS(0.35),
        TESTS(0.9),
        DONE(1);

        private final double begin;

        Step(double begin) {
            this.begin = begin;
        }

        /** The end of message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
