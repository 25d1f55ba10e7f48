package io.formwork.report.pdf;

import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes the renderer's warnings on to our log; what it tells of its daily work is only for debugging. */
final class RendererLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(RendererLog.class);

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable failure) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.warn("{}: {}", where, message, failure);
        } else {
            LOG.debug("{}: {}", where, message, failure);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The levels are set in the log's own configuration.
    }

    @Override
    public boolean isLogLevelEnabled(com.openhtmltopdf.util.Diagnostic diagnostic) {
        return LOG.isDebugEnabled() || diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
    }
}
