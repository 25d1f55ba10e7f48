package io.formwork.survey;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.formwork.definition.DefinitionKey;
import io.formwork.identity.Actor;
import io.formwork.testing.DatabaseProcess;
import io.formwork.testing.LogListener;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Views of public pages while the database does not answer. */
@MicronautTest(transactional = false)
@Property(name = "datasources.default.connection-timeout", value = "1000")
@Property(name = "datasources.default.validation-timeout", value = "500")
class UncountedViewsTest {

    /** A connection that rested for longer is asked whether it still lives. */
    private static final int REST_MILLIS = 700;

    @Inject
    TestSurveys surveys;

    @Inject
    PublicLinkService links;

    @Inject
    PublicLinks counters;

    @Inject
    DatabaseProcess database;

    @RegisterExtension
    final LogListener log = LogListener.to(PublicLinks.class);

    @Test
    void viewsThatCouldNotBeWrittenAreCountedLaterAndSaidInOneLine() throws Exception {
        DefinitionKey survey = surveys.published(aForm().with("name", "text"), "");
        PublicLink link = surveys.link(survey, PublicLinkDraft.named("Poster"));
        String server = database.id();

        DatabaseProcess.signal("STOP", server);
        try {
            Thread.sleep(REST_MILLIS);
            counters.opened(link);
            counters.opened(link);
            await(() -> {
                counters.writeViews();
                return !log.said().isEmpty();
            });
        } finally {
            DatabaseProcess.signal("CONT", server);
        }

        assertThat(log.said()).allSatisfy(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getThrowableProxy()).isNull();
        });
        counters.opened(link);
        await(() -> {
            counters.writeViews();
            return views(survey) >= 3;
        });
        assertThat(views(survey)).isEqualTo(3);
    }

    /** Tries for a while, since the scheduled work may just have what is to be written in its hands. */
    private static void await(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            if (done.getAsBoolean()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Waited in vain");
    }

    private long views(DefinitionKey survey) {
        return links.list(Actor.system(), survey).getFirst().views();
    }
}
