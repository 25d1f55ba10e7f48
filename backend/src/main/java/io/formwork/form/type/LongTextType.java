package io.formwork.form.type;

import io.formwork.definition.Problem;
import io.formwork.form.FormField;
import io.formwork.form.condition.Operator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** Several lines of text; canonical value String. */
final class LongTextType extends TextColumnType {

    @Override
    public String key() {
        return "long-text";
    }

    @Override
    int defaultLength() {
        return 20_000;
    }

    @Override
    int longestLength() {
        return 200_000;
    }

    @Override
    public DataType<?> column(FormField field) {
        return SQLDataType.CLOB;
    }

    @Override
    public List<Problem> checkSettings(FormField field) {
        return TextSettings.checkLengths(field, longestLength());
    }

    @Override
    public Set<Operator> operators() {
        return EnumSet.of(Operator.CONTAINS, Operator.STARTS_WITH, Operator.EMPTY, Operator.NOT_EMPTY);
    }

    @Override
    public boolean sortable() {
        return false;
    }

    @Override
    public String storage(FormField field) {
        return TextSettings.STORAGE;
    }
}
