package io.formwork.record.comment;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.NewUser;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.notification.NotificationService;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.text.Language;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RecordCommentServiceTest {

    private static final Actor CLERK = Actor.system();
    private static final Actor STRANGER = Actor.visitor(Language.ZH);

    @Inject
    RecordCommentService comments;

    @Inject
    RecordService records;

    @Inject
    TestForms forms;

    @Inject
    NotificationService notifications;

    @Inject
    UserService users;

    @Inject
    Actors actors;

    private FormKey form;
    private RecordId record;

    @BeforeEach
    void aRecord() {
        form = forms.published(aForm().with("name", "text"));
        record = records.create(CLERK, form, Map.of("name", "Ada"), Cause.USER).id();
    }

    @Test
    void whoMayNotSeeTheRecordMayNeitherReadNorWriteComments() {
        assertThatThrownBy(() -> comments.list(STRANGER, form, record)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comments.add(STRANGER, form, record, "hello", Set.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void commentsComeInTheOrderInWhichTheyWereWritten() {
        comments.add(CLERK, form, record, "first <b>😀</b>", Set.of());
        comments.add(CLERK, form, record, "  second ", Set.of());

        assertThat(comments.list(CLERK, form, record))
                .extracting(RecordComment::text)
                .containsExactly("first <b>😀</b>", "second");
    }

    @Test
    void anEmptyOrEndlessCommentIsRefused() {
        assertThatThrownBy(() -> comments.add(CLERK, form, record, "  ", Set.of()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> comments.add(CLERK, form, record, "x".repeat(RecordCommentService.LONGEST + 1), Set.of()))
                .isInstanceOf(Invalid.class);
        assertThat(comments.list(CLERK, form, record)).isEmpty();
    }

    @Test
    void whoIsMentionedAndMaySeeTheRecordIsToldOnce() {
        var admin = actors.find(users.findByLogin("admin").orElseThrow().id()).orElseThrow();
        var stranger = users.create(Actor.system(), NewUser.of("nobody" + record, "Nobody", null));

        comments.add(CLERK, form, record, "please look", Set.of(admin.id(), stranger.id()));

        String link = "a/test/forms/" + form.key() + "/" + record;
        assertThat(notifications.list(admin, 50))
                .filteredOn(told -> told.link().equals(link))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("Ada"));
        assertThat(notifications.countUnread(actors.find(stranger.id()).orElseThrow()))
                .isZero();
    }

    @Test
    void onlyTheAuthorTakesACommentBack() {
        var comment = comments.add(CLERK, form, record, "oops", Set.of());
        var other = new Actor(new UserId(99), "li", "Li", false, Map.of(), Language.ZH);

        assertThatThrownBy(() -> comments.delete(other, form, record, comment.id()))
                .isInstanceOfAny(Forbidden.class, NotFound.class);

        comments.delete(CLERK, form, record, comment.id());
        assertThat(comments.list(CLERK, form, record)).isEmpty();
    }
}
