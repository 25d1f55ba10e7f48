package io.formwork.survey;

import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;

/**
 * A link as it is handed to people.
 *
 * @param url works without any account: whoever has it may answer
 */
public record SharedLink(String url, LocalizedText label, LocalizedText intro) {

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
