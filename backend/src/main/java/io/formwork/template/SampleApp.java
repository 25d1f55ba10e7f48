package io.formwork.template;

import io.formwork.definition.PublishedDefinitions;
import io.formwork.identity.Actor;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.startup.StartupTask;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs the sample app in the background when there is no app at all, so that the first start shows something. When the
 * process stops meanwhile it ends at the next step; nobody has seen the app until then, and the next start goes on.
 */
@Singleton
class SampleApp implements StartupTask, ApplicationEventListener<ShutdownEvent> {

    private static final Logger log = LoggerFactory.getLogger(SampleApp.class);
    private static final String TEMPLATE = "customer-performance";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TemplateService templates;
    private final PublishedDefinitions definitions;
    private final FormworkSettings settings;
    private volatile boolean stopping;
    private volatile @Nullable Thread installing;

    SampleApp(TemplateService templates, PublishedDefinitions definitions, FormworkSettings settings) {
        this.templates = templates;
        this.definitions = definitions;
        this.settings = settings;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void run() {
        if (settings.sampleApp() && definitions.listAll(TemplatePackage.APP).isEmpty()) {
            installing = Thread.ofPlatform().name("sample-app").daemon().start(this::install);
        }
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        stopping = true;
        Thread running = installing;
        if (running != null) {
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void goOn(InstallProgress step) {
        log.debug("{}", step);
        if (stopping) {
            throw new Stopped();
        }
    }

    private void install() {
        long started = System.nanoTime();
        log.info("Installing the sample app {}", TEMPLATE);
        try {
            InstalledTemplate installed = templates.install(Actor.system(), TEMPLATE, TEMPLATE, true, this::goOn);
            log.info(
                    "The sample app is ready after {} s: {} definitions, {} records, {} of {} tests passed",
                    (System.nanoTime() - started) / 1_000_000_000L,
                    installed.definitions(),
                    installed.records(),
                    installed.tests().stream()
                            .filter(TemplateTestResult::passed)
                            .count(),
                    installed.tests().size());
        } catch (Stopped e) {
            log.info("The sample app is not complete; the next start goes on");
        } catch (RuntimeException e) {
            log.error("The sample app could not be installed; the next start tries again", e);
        }
    }

    /** Ends an installation between two steps. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("The process stops", null, false, false);
        }
    }
}
