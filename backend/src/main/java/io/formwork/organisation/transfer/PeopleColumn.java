package io.formwork.organisation.transfer;

import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of the file can be about, in the order of the template. */
public enum PeopleColumn {
    LOGIN,
    NAME,
    EMAIL,
    /** The main department and further ones, each by its path. */
    DEPARTMENTS,
    POSITION,
    /** Whether the person leads the main department. */
    HEAD,
    MANAGER,
    GROUPS,
    /** Each as an app's key and a role's key. */
    ROLES,
    LANGUAGE;

    /** The name in message keys and pointers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean required() {
        return this == LOGIN || this == NAME;
    }

    public String label(Messages messages, Language language) {
        return messages.text(language, "people-import.column." + code());
    }

    /** The column that a header means, in whichever language it is written. */
    static Optional<PeopleColumn> of(String header, Messages messages) {
        String plain = plain(header);
        return Arrays.stream(values())
                .filter(column -> plain.equals(column.code())
                        || Arrays.stream(Language.values())
                                .anyMatch(language -> plain.equals(plain(column.label(messages, language)))))
                .findFirst();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-*（）()：:]+", "");
    }
}
