package io.formwork.form.type;

import io.formwork.form.FormField;
import tools.jackson.databind.node.ObjectNode;

/** A telephone number with optional country code and extension, kept as written; canonical value String. */
final class PhoneType extends TextColumnType {

    static final String PATTERN = "^\\+?[0-9][0-9 ()\\-]{3,23}([xX#][0-9]{1,6})?$";

    private static final int SHORTEST_SHOWN = 11;

    @Override
    public String key() {
        return "phone";
    }

    @Override
    int defaultLength() {
        return 32;
    }

    @Override
    int longestLength() {
        return 32;
    }

    /** The first three and the last four digits, as telephone companies print them; of a short number nothing. */
    @Override
    public String mask(FormField field, Object value) {
        String number = (String) value;
        return number.length() < SHORTEST_SHOWN
                ? MASK
                : number.substring(0, 3) + "****" + number.substring(number.length() - 4);
    }

    @Override
    public boolean reachesSomebody() {
        return true;
    }

    @Override
    public ObjectNode rules(FormField field) {
        ObjectNode rules = super.rules(field);
        return rules.has("pattern") ? rules : rules.put("pattern", PATTERN);
    }
}
