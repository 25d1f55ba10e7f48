package io.formwork.platform.database;

import io.formwork.platform.config.DatabaseAccess;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds to a JDBC URL the options that Formwork relies on, without overriding what is set. */
final class JdbcUrl {

    /** Times without a zone are stored as they are: they are UTC already, whatever the zone of this process. */
    private static final Map<String, String> MYSQL = options(
            "nullCatalogMeansCurrent", "true",
            "createDatabaseIfNotExist", "true",
            "connectionTimeZone", "UTC",
            "preserveInstants", "false",
            "forceConnectionTimeZoneToSession", "false",
            "sessionVariables", "time_zone='%2B00:00'",
            "rewriteBatchedStatements", "true",
            "useServerPrepStmts", "false",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "500",
            "prepStmtCacheSqlLimit", "8192",
            "cacheServerConfiguration", "true",
            "useLocalSessionState", "true",
            "readOnlyPropagatesToServer", "false",
            "connectTimeout", "5000",
            "socketTimeout", "300000",
            "tcpKeepAlive", "true");

    private static final Map<String, String> MARIADB = options(
            "nullCatalogMeansCurrent", "true",
            "createDatabaseIfNotExist", "true",
            "connectionTimeZone", "UTC",
            "sessionVariables", "time_zone='+00:00'",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "500",
            "useServerPrepStmts", "false",
            "connectTimeout", "5000",
            "socketTimeout", "300000",
            "tcpKeepAlive", "true");

    private JdbcUrl() {}

    static DatabaseAccess complete(DatabaseAccess access) {
        return new DatabaseAccess(complete(access.url()), access.user(), access.password());
    }

    static String complete(String url) {
        var added = new StringBuilder(url);
        char separator = url.indexOf('?') < 0 ? '?' : '&';
        for (var option : (url.startsWith("jdbc:mariadb:") ? MARIADB : MYSQL).entrySet()) {
            if (!url.contains(option.getKey() + "=")) {
                added.append(separator).append(option.getKey()).append('=').append(option.getValue());
                separator = '&';
            }
        }
        return added.toString();
    }

    private static Map<String, String> options(String... namesAndValues) {
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            options.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return options;
    }
}
