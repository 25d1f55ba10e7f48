package io.formwork.survey;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.formwork.definition.DefinitionKey;
import io.formwork.identity.Actor;
import io.formwork.testing.DatabaseProcess;
import io.formwork.testing.HttpTester;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Views of public pages while the database does not answer. */
@MicronautTest(transactional = false)
@Property(name = "datasources.default.connection-timeout", value = "1000")
@Property(name = "datasources.default.validation-timeout", value = "500")
class UncountedViewsTest {

    /** A connection that rested for longer is asked whether it still lives. */
    private static final int REST_MILLIS = 700;

    @Inject
    HttpTester http;

    @Inject
    TestSurveys surveys;

    @Inject
    PublicLinkService links;

    @Inject
    PublicLinks counters;

    @Inject
    DatabaseProcess database;

    private final Logger logger = (Logger) LoggerFactory.getLogger(PublicLinks.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(said);
    }

    @Test
    void viewsThatCouldNotBeWrittenAreCountedLaterAndSaidInOneLine() throws Exception {
        DefinitionKey survey = surveys.published(aForm().with("name", "text"), "");
        Browser browser = new Browser(http, surveys.path(surveys.link(survey, PublicLinkDraft.named("Poster"))));
        counters.writeViews();
        String server = database.id();

        browser.load();
        browser.load();
        Thread.sleep(REST_MILLIS);
        DatabaseProcess.signal("STOP", server);
        try {
            counters.writeViews();
        } finally {
            DatabaseProcess.signal("CONT", server);
        }

        assertThat(said.list).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getThrowableProxy()).isNull();
        });
        assertThat(views(survey)).isZero();

        browser.load();
        counters.writeViews();

        assertThat(views(survey)).isEqualTo(3);
    }

    private long views(DefinitionKey survey) {
        return links.list(Actor.system(), survey).getFirst().views();
    }
}
