package io.formwork.matrix;

import io.formwork.record.RecordId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of the matrix; every secret of it is a text that stands nowhere else in the world.
 *
 * @param area the id of the related record
 * @param file the id of the file in its field, or null
 */
record Deal(
        RecordId id,
        String name,
        String region,
        String owner,
        String phone,
        int amount,
        String note,
        String grade,
        String area,
        @Nullable String file) {

    /** The fields in the order of the form. */
    static final String[] FIELDS = {"name", "region", "owner", "phone", "amount", "note", "grade", "area", "file"};

    /** Texts that give a value away wherever they turn up, by field. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("name", name);
        secrets.put("phone", phone);
        secrets.put("amount", String.valueOf(amount));
        secrets.put("note", note);
        if (file != null) {
            secrets.put("file", file);
        }
        return secrets;
    }

    Deal with(String field, String value) {
        return new Deal(
                id,
                field.equals("name") ? value : name,
                field.equals("region") ? value : region,
                field.equals("owner") ? value : owner,
                field.equals("phone") ? value : phone,
                field.equals("amount") ? Integer.parseInt(value) : amount,
                field.equals("note") ? value : note,
                field.equals("grade") ? value : grade,
                field.equals("area") ? value : area,
                file);
    }
}
