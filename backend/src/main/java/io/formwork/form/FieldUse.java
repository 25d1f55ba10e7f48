package io.formwork.form;

import io.formwork.definition.DefinitionKey;

/**
 * A document names a field of a form.
 *
 * @param path the field's name, or the way to a field of a related record, such as {@code customer.owner}
 */
record FieldUse(DefinitionKey form, String path) {

    boolean begins(DefinitionKey of, String field) {
        return form.equals(of) && (path.equals(field) || path.startsWith(field + "."));
    }
}
