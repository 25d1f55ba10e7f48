package io.formwork.template;

import io.formwork.definition.DefinitionKey;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Installs packages through the same services as people use: definitions are checked, records obey their form. */
@Singleton
class PackageTemplateService implements TemplateService {

    private final TemplateLibrary library;
    private final InstallLedger ledger;
    private final PackagePublisher publisher;
    private final SamplePeople people;
    private final SampleRecords records;
    private final TemplateTests tests;
    private final Messages messages;

    PackageTemplateService(
            TemplateLibrary library,
            InstallLedger ledger,
            PackagePublisher publisher,
            SamplePeople people,
            SampleRecords records,
            TemplateTests tests,
            Messages messages) {
        this.library = library;
        this.ledger = ledger;
        this.publisher = publisher;
        this.people = people;
        this.records = records;
        this.tests = tests;
        this.messages = messages;
    }

    @Override
    public Collection<TemplatePackage> list(Actor actor) {
        requireAdmin(actor);
        return library.list();
    }

    @Override
    public TemplatePackage get(Actor actor, String key) {
        requireAdmin(actor);
        return library.get(key);
    }

    @Override
    public InstalledTemplate install(
            Actor actor, String key, String app, boolean withSamples, Consumer<InstallProgress> listener) {
        TemplatePackage template = get(actor, key);
        ledger.begin(new DefinitionKey(app, TemplatePackage.APP, app).app(), template);
        Consumer<InstallProgress> progress = step -> {
            ledger.tell(app, step);
            listener.accept(step);
        };
        boolean done = false;
        String message = null;
        try {
            List<PackagedDefinition> usable =
                    template.definitions().stream().filter(publisher::knows).toList();
            int published = publisher.publish(actor, app, usable, progress);
            progress.accept(new InstallProgress(InstallProgress.Step.PEOPLE, "", 0, 1));
            int made = withSamples
                    ? template.users()
                            .map(csv -> people.install(actor, app, csv))
                            .orElse(0)
                    : 0;
            Runnable appear = () -> publisher.publish(actor, app, List.of(template.app()), step -> {});
            long written = 0;
            if (withSamples) {
                written = records.install(actor, app, template, progress, appear);
            } else {
                appear.run();
            }
            published++;
            done = true;
            progress.accept(new InstallProgress(InstallProgress.Step.TESTS, "", 0, 1));
            List<TemplateTestResult> results = withSamples ? tests.run(actor, app, template.tests()) : List.of();
            progress.accept(new InstallProgress(InstallProgress.Step.DONE, "", 1, 1));
            return new InstalledTemplate(app, key, published, leftOut(template), made, written, results);
        } catch (FormworkException e) {
            message = words(actor, e);
            throw e;
        } catch (RuntimeException e) {
            message = e.toString();
            throw e;
        } finally {
            ledger.end(app, done, message);
        }
    }

    private List<String> leftOut(TemplatePackage template) {
        return template.definitions().stream()
                .filter(definition -> !publisher.knows(definition))
                .map(definition -> definition.kind() + " " + definition.key())
                .toList();
    }

    private String words(Actor actor, FormworkException failure) {
        if (failure instanceof Invalid invalid) {
            return invalid.violations().stream()
                    .limit(20)
                    .map(violation -> violation.pointer() + ": " + messages.text(actor.language(), violation))
                    .collect(Collectors.joining("\n"));
        }
        return messages.text(actor.language(), failure);
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.admin()) {
            throw new Forbidden("template.forbidden");
        }
    }
}
