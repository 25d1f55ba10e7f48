package io.formwork.platform.text;

import java.util.Locale;

/** The languages that Formwork speaks; Chinese is the default. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The code used in JSON, file names and URLs: {@code zh} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a locale or tag such as {@code en-GB}; anything unknown is Chinese. */
    public static Language of(Locale locale) {
        return ofCode(locale.getLanguage());
    }

    public static Language ofCode(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
    }
}
