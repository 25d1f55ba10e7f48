package io.formwork.identity.login;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The only row of table {@code security_setting}. */
@MappedEntity("security_setting")
record SecuritySettingRow(@Id int id, String document) {

    static final int ONLY = 1;
}
