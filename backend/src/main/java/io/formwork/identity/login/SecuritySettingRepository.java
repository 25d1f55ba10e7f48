package io.formwork.identity.login;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SecuritySettingRepository extends CrudRepository<SecuritySettingRow, Integer> {

    @Query("INSERT INTO security_setting (id, document) VALUES (:id, :document)"
            + " ON DUPLICATE KEY UPDATE document = :document")
    void store(int id, String document);
}
