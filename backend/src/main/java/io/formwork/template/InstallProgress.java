package io.formwork.template;

import java.util.Locale;

/** How far an installation is: in this step, so many of so many are done. */
public record InstallProgress(Step step, String what, int done, int total) {

    /** The steps of an installation in their order. */
    public enum Step {
        DRAFTS,
        PUBLISHING,
        PEOPLE,
        RECORDS,
        TESTS,
        DONE;

        /** The end of message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
