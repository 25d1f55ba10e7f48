package io.formwork.bench;

import io.formwork.platform.id.TimeOrderedIds;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable by itself on the application's tables, with the same ids but without anything of ours in it. It
 * writes to the connection that its caller holds.
 */
final class BareEngine implements AutoCloseable {

    private static final String PROCESS = "bench--handle-order--v1";

    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final ProcessEngine engine;

    BareEngine(BenchApp app, HistoryLevel history) {
        var configuration = new StandaloneProcessEngineConfiguration();
        var ids = app.bean(TimeOrderedIds.class);
        configuration.setDataSource(connections(app));
        configuration.setTransactionsExternallyManaged(true);
        configuration.setTransactionFactory(leavingConnectionsOpen());
        configuration.setIdGenerator(() -> Long.toString(ids.next()));
        configuration.setHistoryLevel(history);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        configuration.setEngineName("bare-" + history.getKey());
        engine = configuration.buildProcessEngine();
    }

    /** Starts the process in the transaction of the connection. */
    void start(Connection connection) {
        current.set(connection);
        engine.getRuntimeService().startProcessInstanceByKey(PROCESS);
    }

    /** The caller's connection; while the engine is built there is no caller. */
    private DataSource connections(BenchApp app) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return current.get() == null ? app.connect() : current.get();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ManagedTransactionFactory leavingConnectionsOpen() {
        var factory = new ManagedTransactionFactory();
        var properties = new Properties();
        properties.setProperty("closeConnection", "false");
        factory.setProperties(properties);
        return factory;
    }

    @Override
    public void close() {
        engine.close();
    }
}
