package io.formwork.form;

import io.formwork.definition.DefinitionKey;

/** Names a form in an app. */
public record FormKey(String app, String key) {

    public static final String KIND = "form";

    /** @throws io.formwork.platform.error.Invalid when app or key is not a valid key */
    public FormKey {
        new DefinitionKey(app, KIND, key);
    }

    public static FormKey of(DefinitionKey key) {
        return new FormKey(key.app(), key.key());
    }

    public DefinitionKey definition() {
        return new DefinitionKey(app, KIND, key);
    }

    @Override
    public String toString() {
        return app + "/" + key;
    }
}
