package io.formwork.platform.web;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.FormworkSettings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.servlet.engine.initializer.MicronautServletInitializer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;

/** Tunes Tomcat and says which paths Micronaut answers; all others are the user interface's. */
@Factory
final class WebServer {

    /** Besides {@code /api/*}, which is set in the configuration. */
    private static final List<String> MICRONAUT_PATHS = List.of("/f/*", "/r/*", "/health", "/health/*", "/prometheus");

    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_PART_HEADER = 4_096;
    private static final String[] LIMITED_PATHS = {"/api/*", "/f/*", "/r/*"};

    @Singleton
    BeanCreatedEventListener<MicronautServletInitializer> paths() {
        return event -> {
            MICRONAUT_PATHS.forEach(event.getBean()::addMicronautServletMapping);
            return event.getBean();
        };
    }

    @Singleton
    BeanCreatedEventListener<Connector> connector(FormworkSettings settings, DataFolder folder) {
        return event -> {
            // Else Tomcat makes its working folder where the process was started.
            System.setProperty("catalina.home", folder.folder("web").toString());
            var connector = event.getBean();
            connector.setProperty("compression", "on");
            connector.setProperty("maxKeepAliveRequests", "-1");
            connector.setProperty(
                    "compressibleMimeType",
                    "text/html,text/css,text/plain,text/csv,text/javascript,application/javascript,application/json,"
                            + "application/problem+json,image/svg+xml");
            connector.setProperty("maxSwallowSize", String.valueOf(settings.uploadLimitMegabytes() << 20));
            // A form sends each field as a part, and a file's part carries its whole name.
            connector.setMaxPartCount(MOST_PARTS);
            connector.setMaxPartHeaderSize(LONGEST_PART_HEADER);
            connector.setMaxPostSize(settings.requestLimitMegabytes() << 20);
            return connector;
        };
    }

    /** Before all others, so that what they answer is protected too. */
    @Singleton
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Named("security-headers")
    ServletContainerInitializer securityHeaders(SecurityHeaders headers, FormworkSettings settings) {
        return (classes, context) -> {
            var filter = context.addFilter("security-headers", headers);
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
            var cookies = context.getSessionCookieConfig();
            cookies.setHttpOnly(true);
            cookies.setSecure(settings.isPublicByHttps());
            context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
        };
    }

    /** Before all that asks who it is. */
    @Singleton
    BeanCreatedEventListener<Tomcat> proxies(TrustedProxies proxies) {
        return event -> {
            event.getBean().getEngine().getPipeline().addValve(proxies);
            return event.getBean();
        };
    }

    /** Tomcat's own error pages tell neither what it is nor what went wrong inside. */
    @Singleton
    BeanCreatedEventListener<Tomcat> quietErrors() {
        return event -> {
            var errors = new ErrorReportValve();
            errors.setShowReport(false);
            errors.setShowServerInfo(false);
            event.getBean().getHost().getPipeline().addValve(errors);
            return event.getBean();
        };
    }

    @Singleton
    @Named("starting")
    ServletContainerInitializer starting(StartingFilter starting) {
        return (classes, context) -> {
            var filter = context.addFilter("starting", starting);
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        };
    }

    @Singleton
    @Named("origin")
    ServletContainerInitializer origins(OriginFilter origins) {
        return (classes, context) -> {
            var filter = context.addFilter("origin", origins);
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        };
    }

    @Singleton
    @Named("rate-limit")
    ServletContainerInitializer rates(RateLimit rates) {
        return (classes, context) -> {
            var filter = context.addFilter("rate-limit", rates);
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, LIMITED_PATHS);
        };
    }

    @Singleton
    @Named("request-limit")
    ServletContainerInitializer limits(RequestLimit limit) {
        return (classes, context) -> {
            var filter = context.addFilter("request-limit", limit);
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, LIMITED_PATHS);
        };
    }
}
