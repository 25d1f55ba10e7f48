package io.formwork.template;

import io.formwork.definition.PublishedDefinitions;
import io.formwork.identity.Actor;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.startup.StartupTask;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs the sample app in the background when there is no app at all, so that the first start shows something. */
@Singleton
class SampleApp implements StartupTask {

    private static final Logger log = LoggerFactory.getLogger(SampleApp.class);
    private static final String TEMPLATE = "customer-performance";

    private final TemplateService templates;
    private final PublishedDefinitions definitions;
    private final FormworkSettings settings;

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
            Thread.ofPlatform().name("sample-app").daemon().start(this::install);
        }
    }

    private void install() {
        long started = System.nanoTime();
        log.info("Installing the sample app {}", TEMPLATE);
        try {
            InstalledTemplate installed =
                    templates.install(Actor.system(), TEMPLATE, TEMPLATE, true, step -> log.debug("{}", step));
            log.info(
                    "The sample app is ready after {} s: {} definitions, {} records, {} of {} tests passed",
                    (System.nanoTime() - started) / 1_000_000_000L,
                    installed.definitions(),
                    installed.records(),
                    installed.tests().stream()
                            .filter(TemplateTestResult::passed)
                            .count(),
                    installed.tests().size());
        } catch (RuntimeException e) {
            log.error("The sample app could not be installed; the next start tries again", e);
        }
    }
}
