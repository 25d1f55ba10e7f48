package io.formwork.form;

import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.platform.error.NotFound;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Published forms, parsed once per version. */
@Singleton
public class PublishedForms {

    private final PublishedDefinitions definitions;
    private final Map<DefinitionVersion, FormDefinition> parsed = Collections.synchronizedMap(new WeakHashMap<>());

    PublishedForms(PublishedDefinitions definitions) {
        this.definitions = definitions;
    }

    public Optional<FormDefinition> find(FormKey key) {
        return definitions.find(key.definition()).map(this::parsed);
    }

    /** @throws NotFound when no such form is published */
    public FormDefinition get(FormKey key) {
        return find(key).orElseThrow(() -> new NotFound("form.unknown", key.key()));
    }

    /** The form as it was when a record was made. */
    public Optional<FormDefinition> find(FormKey key, int version) {
        return definitions.find(key.definition(), version).map(this::parsed);
    }

    public List<FormDefinition> list(String app) {
        return definitions.list(app, FormKey.KIND).stream().map(this::parsed).toList();
    }

    private FormDefinition parsed(DefinitionVersion version) {
        return parsed.computeIfAbsent(version, FormDefinition::of);
    }
}
