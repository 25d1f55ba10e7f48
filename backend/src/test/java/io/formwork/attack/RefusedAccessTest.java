package io.formwork.attack;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.web.Origin;
import io.formwork.platform.web.RefusedAccess;
import io.formwork.testing.HttpTester;
import io.formwork.testing.LogListener;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody tries doors; who looks after the installation finds it on the log. */
@MicronautTest(transactional = false)
class RefusedAccessTest {

    @RegisterExtension
    final LogListener log = LogListener.to(RefusedAccess.class);

    private final HttpTester http;
    private final TestForms forms;
    private final TestUsers users;

    RefusedAccessTest(HttpTester http, TestForms forms, TestUsers users) {
        this.http = http;
        this.forms = forms;
        this.users = users;
    }

    @Test
    void whoIsRefusedWhatIsOnTheLogWithoutWhatHeAsked() {
        FormKey form = forms.published(aForm().with("name", "text"));
        Actor stranger = users.somebody();
        String records = "/api/v1/apps/" + form.app() + "/forms/" + form.key() + "/records";

        var answer = http.to(records + "?filter=asked-for")
                .bearer(users.tokenOf(stranger))
                .get();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(said())
                .singleElement()
                .asString()
                .contains(stranger.login(), "127.0.0.1", "REST", records)
                .doesNotContain("asked-for");
    }

    @Test
    void theSecretOfAPublicLinkIsNot() {
        new Origin(Origin.Way.PUBLIC, "192.0.2.7", null).during(() -> {
            RefusedAccess.note(new Forbidden("survey.forbidden"), "", "/f/secret-of-the-link");
            return true;
        });

        assertThat(said()).singleElement().asString().contains("192.0.2.7").doesNotContain("secret-of-the-link");
    }

    @Test
    void whatIsNotThereIsNoAttempt() {
        RefusedAccess.note(new NotFound("form.unknown"), "somebody", "/api/v1/x");

        assertThat(said()).isEmpty();
    }

    private List<String> said() {
        return log.said().stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
