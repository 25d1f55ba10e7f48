package io.formwork.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.DatabaseAccess;
import io.formwork.platform.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of an engine whose start was killed, and of one whose start was not. */
class EngineTablesTest {

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
              <process id="one"><startEvent id="start"/></process>
            </definitions>
            """;

    @TempDir
    Path home;

    private final MysqlDataSource dataSource = new MysqlDataSource();
    private EmbeddedDatabase server;

    @BeforeEach
    void start() throws SQLException {
        server = EmbeddedDatabase.start(DataFolder.open(home), "64M");
        DatabaseAccess access = server.access();
        dataSource.setUrl(access.url());
        dataSource.setUser(access.user());
        dataSource.setPassword(access.password());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ofAKilledStartAreMadeAnew() throws SQLException {
        engine().close();
        execute("drop table ACT_RU_IDENTITYLINK");
        execute("alter table ACT_RU_TASK drop foreign key ACT_FK_TASK_EXE");

        dropUnfinished();

        assertThat(count()).isZero();
        engine().close();
        execute("select * from ACT_RU_IDENTITYLINK");
    }

    @Test
    void ofAnEngineThatStartedAreKept() throws SQLException {
        engine().close();
        long before = count();
        for (int start = 0; start < 2; start++) {
            try (var connection = dataSource.getConnection()) {
                EngineTables.markFinished(connection);
            }
        }

        dropUnfinished();

        assertThat(count()).isEqualTo(before).isPositive();
    }

    @Test
    void withADeploymentAreKeptWithoutAMark() throws SQLException {
        ProcessEngine engine = engine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("one.bpmn20.xml", PROCESS)
                .deploy();
        engine.close();

        dropUnfinished();

        assertThat(count()).isPositive();
    }

    private void dropUnfinished() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            EngineTables.dropUnfinished(connection);
        }
    }

    private ProcessEngine engine() {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setDisableIdmEngine(true);
        settings.setDisableEventRegistry(true);
        settings.setDataSource(dataSource);
        settings.setDatabaseSchemaUpdate(AbstractEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        return settings.buildProcessEngine();
    }

    private long count() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from information_schema.tables"
                        + " where table_schema = database() and table_name like 'ACT%'")) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
