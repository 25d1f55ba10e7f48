package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FormField;
import io.formwork.platform.json.Json;
import java.util.List;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import tools.jackson.databind.node.ObjectNode;

/** Stars from 1 to at most 10, five by default; canonical value Long. */
final class RatingType extends IntegerColumnType {

    static final int MOST_STARS = 10;

    @Override
    public String key() {
        return "rating";
    }

    @Override
    public ObjectNode newSchema() {
        return Json.object().put("type", "integer").put("minimum", 1).put("maximum", 5);
    }

    @Override
    long lowest() {
        return 1;
    }

    @Override
    long highest() {
        return MOST_STARS;
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.SMALLINT;
    }

    @Override
    public List<Problem> checkSettings(FormField field) {
        int stars = field.intSetting("maximum", 5);
        if (stars < 2 || stars > MOST_STARS) {
            return List.of(Problem.error("/maximum", "form.check.stars", field.label(), MOST_STARS));
        }
        return List.of();
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return value + "/" + field.intSetting("maximum", 5);
    }

    @Override
    public boolean groups() {
        return true;
    }
}
