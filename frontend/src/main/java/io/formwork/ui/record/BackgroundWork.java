package io.formwork.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.formwork.platform.sql.WriteGuard;
import io.formwork.platform.web.Origin;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what takes long beside the screen, a few things at a time, and tells the screen while it is still open. */
@Singleton
public class BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
    private static final int AT_ONCE = 4;

    private final List<WriteGuard> guards;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    BackgroundWork(List<WriteGuard> guards) {
        this.guards = List.copyOf(guards);
    }

    /** Runs the work, unless this session may only look; what it throws beyond what it caught itself is a bug and logged. */
    public void run(Runnable work) {
        guards.forEach(WriteGuard::requireWritable);
        workers.execute(Origin.carried(() -> {
            try {
                places.acquire();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("Work in the background failed", e);
            } finally {
                places.release();
            }
        }));
    }

    /** A way to the component's screen that may be used from any thread; what comes after the screen was left is dropped. */
    public static Consumer<Runnable> screenOf(Component component) {
        UI ui = component
                .getUI()
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .orElseThrow(() -> new IllegalStateException("Not on any screen"));
        return change -> {
            try {
                ui.access(change::run);
            } catch (UIDetachedException left) {
                log.debug("The screen was left before the work was done", left);
            }
        };
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
