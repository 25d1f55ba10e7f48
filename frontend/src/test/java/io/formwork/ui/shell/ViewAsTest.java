package io.formwork.ui.shell;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.text.Language;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.formwork.record.comment.RecordCommentService;
import io.formwork.ui.record.BackgroundWork;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewAsTest extends ViewTest {

    @Inject
    ViewAs viewing;

    @Inject
    TestUsers people;

    @Inject
    TestForms forms;

    @Inject
    RecordService records;

    @Inject
    RecordCommentService comments;

    @Inject
    UserService accounts;

    @Inject
    BackgroundWork work;

    @Test
    void anAdministratorSeesWhatThePersonSeesAndComesBack() {
        Actor admin = logInAsAdmin();
        Actor person = people.somebody();

        viewing.begin(person.id());

        assertThat(user.actor().id()).isEqualTo(person.id());
        assertThat(user.actor().admin()).isFalse();
        assertThat(user.actor().language()).isEqualTo(admin.language());
        viewing.end();
        assertThat(user.actor().id()).isEqualTo(admin.id());
    }

    @Test
    void whileLookingNothingIsWrittenByAnyWay() {
        FormKey form = forms.published(aForm().with("name", "text"));
        var record = records.create(Actor.system(), form, Map.of("name", "Ada"), Cause.USER);
        Actor admin = logInAsAdmin();
        viewing.begin(people.somebody().id());

        assertThatThrownBy(() -> records.create(admin, form, Map.of("name", "Eve"), Cause.USER))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("viewas.read-only");
        assertThatThrownBy(() -> comments.add(admin, form, record.id(), "hello", Set.of()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.setLanguage(admin, Language.EN)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> work.run(() -> {})).isInstanceOf(Forbidden.class);
        assertThat(records.get(admin, form, record.id()).value("name")).isEqualTo("Ada");
        viewing.end();
        assertThat(records.create(admin, form, Map.of("name", "Eve"), Cause.USER)
                        .value("name"))
                .isEqualTo("Eve");
    }

    @Test
    void onlyAdministratorsLookAndOnlyAtOthers() {
        Actor person = people.somebody();
        logIn(person);
        assertThatThrownBy(() -> viewing.begin(people.somebody().id())).isInstanceOf(Forbidden.class);

        Actor admin = logInAsAdmin();
        assertThatThrownBy(() -> viewing.begin(admin.id())).isInstanceOf(Conflict.class);
    }
}
