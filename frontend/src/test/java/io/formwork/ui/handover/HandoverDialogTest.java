package io.formwork.ui.handover;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.handover.Handover;
import io.formwork.handover.HandoverItem;
import io.formwork.handover.HandoverResult;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserService;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.ui.people.PeopleView;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoverDialogTest extends ViewTest {

    @Inject
    Handovers handovers;

    @Inject
    TestUsers people;

    @Inject
    TestForms forms;

    @Inject
    RecordService records;

    @Inject
    UserService users;

    private Actor admin;
    private Actor leaver;
    private Actor successor;
    private FormKey form;
    private RecordId record;

    @BeforeEach
    void somebodyWithARecord() {
        admin = logInAsAdmin();
        leaver = people.somebody();
        successor = people.somebody();
        form = forms.published(aForm().with("text", "text").with("owner", "member"));
        record = records.create(
                        Actor.system(), form, Map.of("owner", leaver.id().toString()), Cause.USER)
                .id();
        navigate(PeopleView.class);
    }

    @Test
    void withoutASuccessorTheAccountIsClosedAndEverythingStays() {
        HandoverDialog dialog = open();

        dialog.act();

        assertThat(users.get(leaver.id()).active()).isFalse();
        assertThat(owner()).isEqualTo(leaver.id().toString());
        HandoverDialog again = open();
        again.act();
        assertThat(again.successor.isInvalid()).isTrue();
    }

    @Test
    void whatIsTickedGoesToTheSuccessor() throws InterruptedException {
        HandoverDialog dialog = open();
        HandoverItem item =
                dialog.items.getListDataView().getItems().findFirst().orElseThrow();
        assertThat(dialog.items.getItemLabelGenerator().apply(item)).endsWith(" · 1");
        dialog.items.setValue(Set.of(item));
        dialog.successor.setValue(users.get(leaver.id()));
        dialog.act();
        assertThat(dialog.successor.isInvalid()).isTrue();
        assertThat(users.get(leaver.id()).active()).isTrue();

        dialog.successor.setValue(users.get(successor.id()));
        dialog.act();

        for (int i = 0; i < 100 && !owner().equals(successor.id().toString()); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(owner()).isEqualTo(successor.id().toString());
        assertThat(users.get(leaver.id()).active()).isFalse();
    }

    @Test
    void whatWasCutShortIsOfferedToBeContinuedAndWhatStaysIsTold() {
        Handover begun = handovers.service().begin(admin, leaver.id(), successor.id(), "moved", Set.of("tasks"));

        HandoverDialog dialog = open();
        assertThat(dialog.successor.getValue().id()).isEqualTo(successor.id());
        assertThat(dialog.reason.isReadOnly()).isTrue();

        dialog.show(new Handover(
                begun.id(),
                leaver.id(),
                successor.id(),
                "moved",
                Set.of("tasks"),
                true,
                3,
                List.of(new HandoverResult.Kept("form/77", "identity.user.unknown", List.of("9")))));
        assertThat(dialog.dialog.isOpened()).isTrue();
        assertThat(dialog.outcome.getElement().getTextRecursively()).contains("form/77");
    }

    private HandoverDialog open() {
        return handovers.open(admin, users.get(leaver.id()), () -> {});
    }

    private Object owner() {
        return records.get(Actor.system(), form, record).value("owner");
    }
}
