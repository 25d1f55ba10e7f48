package io.formwork.form;

import com.networknt.schema.regex.RegularExpression;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A designer's pattern that cannot hold up the server: a value for which it takes longer than a moment does not fit. Patterns such as
 * {@code (a+)+$} take time that doubles with each character.
 */
record BoundedPattern(Pattern pattern) implements RegularExpression {

    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final int BETWEEN_LOOKS = 1_024;

    static RegularExpression of(String pattern) {
        return new BoundedPattern(Pattern.compile(pattern));
    }

    @Override
    public boolean matches(String value) {
        try {
            return pattern.matcher(new Limited(value, System.nanoTime() + LONGEST.toNanos()))
                    .find();
        } catch (TooLong | StackOverflowError e) {
            return false;
        }
    }

    private static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super(null, null, false, false);
        }
    }

    /** A text that refuses to be read any further once its time is over. */
    private static final class Limited implements CharSequence {

        private final String text;
        private final long end;
        private int looks;

        Limited(String text, long end) {
            this.text = text;
            this.end = end;
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks % BETWEEN_LOOKS == 0 && System.nanoTime() > end) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
