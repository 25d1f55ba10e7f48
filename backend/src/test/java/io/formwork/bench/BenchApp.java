package io.formwork.bench;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.platform.database.Database;
import io.formwork.platform.database.DatabaseServer;
import io.formwork.platform.json.Json;
import io.formwork.platform.startup.Startup;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The application under measurement, in this process, on a data folder of its own that is kept between runs. */
final class BenchApp implements AutoCloseable {

    static final String APP = "bench";
    /** Emptied by each measurement of writing. */
    static final FormKey ORDERS = new FormKey(APP, "orders");

    static final FormKey HANDLED_ORDERS = new FormKey(APP, "handled-orders");
    /** Filled once for the measurements of reading. */
    static final FormKey PAST_ORDERS = new FormKey(APP, "past-orders");

    private static final String PASSWORD = "bench-password-1";

    private final ApplicationContext context;
    private final EmbeddedServer server;

    BenchApp(Path home) {
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(Map.of(
                        "formwork.home",
                        home.toString(),
                        "formwork.port",
                        "-1",
                        "formwork.admin.password",
                        PASSWORD,
                        "formwork.db.memory",
                        "1G",
                        "formwork.sample.app",
                        "false"))
                .start();
        server = context.getBean(EmbeddedServer.class);
        server.start();
        context.getBean(Startup.class).awaitReady();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return server.getPort();
    }

    String token() {
        LoginService logins = bean(LoginService.class);
        return logins.issueToken(logins.login("admin", PASSWORD));
    }

    /** A connection of its own, outside of the application's pool. */
    Connection connect() throws SQLException {
        return bean(Database.class).connect();
    }

    /** Publishes a definition from the files beside this class unless it is there already. */
    void define(String kind, String key) {
        var service = bean(DefinitionService.class);
        var name = new DefinitionKey(APP, kind, key);
        if (service.find(Actor.system(), name).isPresent()) {
            return;
        }
        var draft =
                service.saveDraft(Actor.system(), name, (ObjectNode) Json.parse(read(kind + "-" + key + ".json")), 0);
        service.publish(Actor.system(), name, draft.revision(), "");
    }

    static String table(FormKey form) {
        return "t_bench__" + form.key().replace('-', '_');
    }

    /** Empties the tables whose names are like these, so that every run begins alike. */
    void empty(String... patterns) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String pattern : patterns) {
                for (String table : tables(statement, pattern)) {
                    statement.execute("truncate table " + table);
                }
            }
        }
    }

    private static List<String> tables(Statement statement, String pattern) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("show tables like '" + pattern + "'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(BenchApp.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        var database = bean(DatabaseServer.class);
        context.close();
        database.close();
    }
}
