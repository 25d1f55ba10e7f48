package io.formwork.platform.text;

import java.util.regex.Pattern;

/** Names and headings: text of one line that reads as it is written. */
public final class OneLine {

    /** Controls, line and paragraph separators, halves of characters, and what turns the direction of the text around it. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]+");

    private OneLine() {}

    /** Whether a person may be called so. */
    public static boolean is(String text) {
        return !UNFIT.matcher(text).find();
    }

    /** The text with a space in place of what does not belong there. */
    public static String of(String text) {
        return UNFIT.matcher(text).replaceAll(" ").strip();
    }
}
