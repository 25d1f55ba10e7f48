package io.formwork.form.type;

import io.formwork.platform.text.Language;
import java.time.ZoneId;
import java.util.function.BinaryOperator;

/**
 * What is needed to show values to somebody.
 *
 * @param names answers the name behind an id; first argument {@link #MEMBERS}, {@link #DEPARTMENTS} or the related form's key, second the id
 */
public record FormatContext(Language language, ZoneId zone, BinaryOperator<String> names) {

    /** The kind under which names of members are asked for; no form can have this key. */
    public static final String MEMBERS = "$members";

    /** The kind under which names of departments are asked for. */
    public static final String DEPARTMENTS = "$departments";

    /** Shows ids of members, departments and relations as they are. */
    public static FormatContext plain(Language language, ZoneId zone) {
        return new FormatContext(language, zone, (kind, id) -> id);
    }
}
