package io.formwork.handover;

import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.util.ArrayList;
import java.util.List;

/** How many things were handed over, and why some were not. */
public record HandoverResult(long done, List<Kept> kept) {

    /** Something that stayed with the leaver: what it is, and the message that says why. */
    public record Kept(String what, String messageKey, List<Object> args) {

        public Kept {
            args = List.copyOf(args);
        }

        static Kept of(String what, FormworkException refusal) {
            if (refusal instanceof Invalid invalid && !invalid.violations().isEmpty()) {
                Violation first = invalid.violations().getFirst();
                return new Kept(what, first.messageKey(), first.args());
            }
            return new Kept(what, refusal.messageKey(), refusal.args());
        }
    }

    public HandoverResult {
        kept = List.copyOf(kept);
    }

    /** Counts what was handed over, one after the other; a refusal is kept and does not stop the rest. */
    public static final class Tally {

        private final List<Kept> kept = new ArrayList<>();
        private long done;

        /** @param what names the thing to people */
        public void attempt(String what, Runnable act) {
            try {
                act.run();
                done++;
            } catch (FormworkException refusal) {
                kept.add(Kept.of(what, refusal));
            }
        }

        public HandoverResult result() {
            return new HandoverResult(done, kept);
        }
    }
}
