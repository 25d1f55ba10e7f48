package io.formwork.form.type;

import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import tools.jackson.databind.node.ObjectNode;

/** The recommendation question, 0 to 10; canonical value Long. */
final class NpsType extends IntegerColumnType {

    @Override
    public String key() {
        return "nps";
    }

    @Override
    public ObjectNode newSchema() {
        return Json.object().put("type", "integer").put("minimum", 0).put("maximum", 10);
    }

    @Override
    long lowest() {
        return 0;
    }

    @Override
    long highest() {
        return 10;
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.SMALLINT;
    }

    @Override
    public boolean groups() {
        return true;
    }
}
