package io.formwork.survey;

import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.platform.text.QrImage;

/**
 * A link as it is handed to people.
 *
 * @param url works without any account: whoever has it may answer
 */
public record SharedLink(String url, LocalizedText label, LocalizedText intro) {

    /** The parameter by which somebody looks at the page without being counted as a visitor. */
    public static final String PREVIEW = "preview";

    /** The path of the page as its owner looks at it. */
    public String preview() {
        return url.substring(url.indexOf("/f/")) + "?" + PREVIEW;
    }

    /** A text to send together with the link. */
    public String text(Language language) {
        String words = label.in(language);
        String more = intro.in(language);
        return more.isEmpty() ? words + "\n" + url : words + "\n" + more + "\n" + url;
    }

    public QrImage qr() {
        return QrImage.of(url);
    }
}
