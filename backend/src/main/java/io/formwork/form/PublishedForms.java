package io.formwork.form;

import io.formwork.definition.ParsedDefinitions;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.platform.error.NotFound;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Published forms, parsed once per version. */
@Singleton
public class PublishedForms {

    private final PublishedDefinitions definitions;
    private final ParsedDefinitions<FormDefinition> parsed = new ParsedDefinitions<>(FormDefinition::of);

    PublishedForms(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    public Optional<FormDefinition> find(FormKey key) {
        return definitions.find(key.definition()).map(parsed::of);
    }

    /** @throws NotFound when no such form is published */
    public FormDefinition get(FormKey key) {
        return find(key).orElseThrow(() -> new NotFound("form.unknown", key.key()));
    }

    /** The form as it was when a record was made. */
    public Optional<FormDefinition> find(FormKey key, int version) {
        return definitions.find(key.definition(), version).map(parsed::of);
    }

    public List<FormDefinition> list(String app) {
        return definitions.list(app, FormKey.KIND).stream().map(parsed::of).toList();
    }
}
