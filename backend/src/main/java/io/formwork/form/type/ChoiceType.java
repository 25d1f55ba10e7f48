package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import io.formwork.form.condition.Operator;
import io.formwork.platform.json.Json;
import java.util.List;
import java.util.Set;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of several options; canonical value String, the option's value. */
final class ChoiceType extends TextColumnType {

    @Override
    public String key() {
        return "choice";
    }

    @Override
    int defaultLength() {
        return ChoiceOptions.LONGEST_VALUE;
    }

    @Override
    int longestLength() {
        return ChoiceOptions.LONGEST_VALUE;
    }

    @Override
    public ObjectNode rules(FormField field) {
        ObjectNode rules = super.rules(field);
        rules.remove("maxLength");
        rules.set("enum", ChoiceOptions.values(field));
        return rules;
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.VARCHAR(ChoiceOptions.LONGEST_VALUE).collation(EXACT);
    }

    @Override
    public JsonNode read(FormField field, String text, ReadContext context) {
        return Json.node(ChoiceOptions.meant(field, text).orElse(text));
    }

    @Override
    public List<Problem> checkSettings(FormField field) {
        return ChoiceOptions.check(field);
    }

    @Override
    public String format(FormField field, Object value, FormatContext context) {
        return field.option(value)
                .map(FieldOption::label)
                .map(label -> label.in(context.language()))
                .orElse((String) value);
    }

    @Override
    public Set<Operator> operators() {
        return Operator.EQUALITY;
    }

    @Override
    public boolean groups() {
        return true;
    }

    @Override
    public boolean choosesOne() {
        return true;
    }
}
