package io.formwork.organisation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of table {@code external_person}. */
@MappedEntity("external_person")
record ExternalRow(@Id long userId, String app, String form, long standsFor) {

    StandsFor toStandsFor() {
        return new StandsFor(app, form, Long.toString(standsFor));
    }
}
