package io.formwork.platform.text;

/** Text for files that people open in a spreadsheet. */
public final class SpreadsheetText {

    /** The wide ones too: programs set to Chinese or Japanese take them for the narrow ones. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /** A leading apostrophe keeps a spreadsheet from running text as a formula (OWASP, CSV injection). */
    public static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
