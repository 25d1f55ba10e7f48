package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FormField;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shared by the types whose canonical value is a BigDecimal; the column keeps 18 digits before the point and 10 after. */
abstract class DecimalColumnType extends NumberColumnType {

    static final int MOST_DECIMALS = 10;
    static final int DIGITS_BEFORE_POINT = 18;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(DIGITS_BEFORE_POINT);

    abstract int defaultScale();

    /** Digits after the point that a value may have. */
    int scale(FormField field) {
        return field.extras().path("scale").asInt(defaultScale());
    }

    @Override
    public ObjectNode newSchema() {
        return Json.object().put("type", "number");
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.DECIMAL(DIGITS_BEFORE_POINT + MOST_DECIMALS, MOST_DECIMALS);
    }

    @Override
    public @Nullable Object fromColumn(ResultSet row, int index) throws SQLException {
        BigDecimal value = row.getBigDecimal(index);
        return value == null ? null : tidy(value);
    }

    @Override
    public Object parse(JsonNode json) {
        return tidy(json.decimalValue());
    }

    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public List<Violation> check(FormField field, Object value) {
        BigDecimal number = (BigDecimal) value;
        if (number.abs().compareTo(LIMIT) >= 0) {
            return List.of(
                    new Violation(field.pointer(), "maximum", "form.rule.digits", field.label(), DIGITS_BEFORE_POINT));
        }
        if (number.scale() > scale(field)) {
            return List.of(new Violation(field.pointer(), "scale", "form.rule.scale", field.label(), scale(field)));
        }
        return List.of();
    }

    @Override
    public List<Problem> checkSettings(FormField field) {
        List<Problem> problems = new ArrayList<>(super.checkSettings(field));
        if (scale(field) < 0 || scale(field) > MOST_DECIMALS) {
            problems.add(Problem.error("/x-formwork/scale", "form.check.scale", field.label(), MOST_DECIMALS));
        }
        return problems;
    }

    String number(FormField field, Object value, FormatContext context, boolean fixed) {
        NumberFormat format = NumberFormat.getNumberInstance(context.language().locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(scale(field));
        format.setMinimumFractionDigits(fixed ? scale(field) : 0);
        return format.format(value);
    }
}
