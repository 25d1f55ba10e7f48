package io.formwork.form.type;

import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** An e-mail address; canonical value String. */
final class EmailType extends TextColumnType {

    @Override
    public String key() {
        return "email";
    }

    @Override
    int defaultLength() {
        return 254;
    }

    @Override
    int longestLength() {
        return 254;
    }

    /** The first letter and the domain. */
    @Override
    public String mask(FormField field, Object value) {
        String address = (String) value;
        int at = address.lastIndexOf('@');
        return at <= 1 ? MASK : address.substring(0, address.offsetByCodePoints(0, 1)) + MASK + address.substring(at);
    }

    @Override
    public ObjectNode newSchema() {
        return Json.object().put("type", "string").put("format", "email");
    }

    @Override
    public boolean reachesSomebody() {
        return true;
    }

    @Override
    public ObjectNode rules(FormField field) {
        return super.rules(field).put("format", "email");
    }
}
