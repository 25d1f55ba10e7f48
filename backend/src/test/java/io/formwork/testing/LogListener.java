package io.formwork.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Hears what a class logs during a test, as much as in production; a field with {@code @RegisterExtension}. */
public final class LogListener implements BeforeEachCallback, AfterEachCallback {

    private final Logger logger;
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private @Nullable Level before;

    private LogListener(Logger logger) {
        this.logger = logger;
    }

    public static LogListener to(Class<?> source) {
        return new LogListener((Logger) LoggerFactory.getLogger(source));
    }

    /** In the order in which it was said. */
    public List<ILoggingEvent> said() {
        return List.copyOf(said.list);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        said.start();
        before = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(said);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        logger.detachAppender(said);
        logger.setLevel(before);
        said.stop();
    }
}
