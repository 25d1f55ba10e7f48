package io.formwork.form.type;

/** A whole number; canonical value Long. */
final class IntegerType extends IntegerColumnType {

    @Override
    public String key() {
        return "integer";
    }
}
