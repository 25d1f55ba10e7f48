package io.formwork.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.identity.Actor;
import io.formwork.platform.config.FormworkSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.ShutdownEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SampleAppTest {

    private final EndlessTemplates templates = new EndlessTemplates();

    @Test
    void aStopEndsTheInstallationAtItsNextStep() throws InterruptedException {
        SampleApp sample = new SampleApp(templates, new NoApps(), FormworkSettings.read(name -> null));
        sample.run();
        assertThat(templates.begun.await(10, TimeUnit.SECONDS)).isTrue();

        try (var context = ApplicationContext.builder().build()) {
            sample.onApplicationEvent(new ShutdownEvent(context));
        }

        assertThat(templates.ended.getCount()).isZero();
        assertThat(templates.cause.get()).hasMessage("The process stops");
    }

    /** Goes on with the same step until its listener has enough. */
    private static final class EndlessTemplates implements TemplateService {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final AtomicReference<RuntimeException> cause = new AtomicReference<>();

        @Override
        public Collection<TemplatePackage> list(Actor actor) {
            return List.of();
        }

        @Override
        public TemplatePackage get(Actor actor, String key) {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public InstalledTemplate install(
                Actor actor, String key, String app, boolean withSamples, Consumer<InstallProgress> progress) {
            try {
                while (true) {
                    progress.accept(new InstallProgress(InstallProgress.Step.RECORDS, "", 0, 1));
                    begun.countDown();
                    Thread.onSpinWait();
                }
            } catch (RuntimeException e) {
                cause.set(e);
                throw e;
            } finally {
                ended.countDown();
            }
        }
    }

    private static final class NoApps implements PublishedDefinitions {

        @Override
        public Optional<DefinitionVersion> find(DefinitionKey key) {
            return Optional.empty();
        }

        @Override
        public Optional<DefinitionVersion> find(DefinitionKey key, int version) {
            return Optional.empty();
        }

        @Override
        public List<DefinitionVersion> list(String app, String kind) {
            return List.of();
        }

        @Override
        public List<DefinitionVersion> listAll(String kind) {
            return List.of();
        }

        @Override
        public boolean known(DefinitionKey key) {
            return false;
        }
    }
}
