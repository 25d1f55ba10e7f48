package io.formwork.ui.record.page;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.record.personal.PersonalDataPart;
import io.formwork.record.personal.PersonalDataService;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;

class PersonalDataDialogTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    RecordService records;

    @Inject
    DefinitionService definitions;

    @Inject
    TestUsers people;

    @Inject
    PageServices services;

    @Test
    void anErasureThatStopsInTheMiddleSaysSoAndCanBeBegunAgain() throws InterruptedException {
        logInAsAdmin();
        FormKey form = forms.published(aForm().with("name", "text"));
        RecordId ada = records.create(Actor.system(), form, Map.of("name", "Ada"), Cause.USER)
                .id();
        RecordPageView view = navigate(FormScope.path(form) + "/" + ada, RecordPageView.class);
        var failing = new FailingOnce(services.personal());
        var erased = new AtomicInteger();
        var dialog = new PersonalDataDialog(
                view.scope,
                new PageServices(
                        services.records(),
                        services.comments(),
                        services.formats(),
                        services.panels(),
                        failing,
                        services.background()),
                ada,
                "Ada",
                erased::incrementAndGet);
        dialog.open();
        assertThat(dialog.failure.isVisible()).isFalse();

        dialog.word.setValue(view.getTranslation("personal-data.word"));
        dialog.erase.click();
        await(dialog.failure::isVisible);

        assertThat(dialog.failure.getText()).contains("再次");
        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.close.isEnabled()).isTrue();
        assertThat(dialog.progress.isVisible()).isFalse();

        dialog.erase.click();
        await(() -> erased.get() == 1);

        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void isOfferedToWhomARoleGivesTheRight() {
        FormKey form = forms.published(aForm().with("name", "text"));
        RecordId ada = records.create(Actor.system(), form, Map.of("name", "Ada"), Cause.USER)
                .id();
        String path = FormScope.path(form) + "/" + ada;
        logIn(holder(form, "false"));
        assertThat(navigate(path, RecordPageView.class).new HeadActions().mayHandlePersonalData())
                .isFalse();
        logIn(holder(form, "true"));

        assertThat(navigate(path, RecordPageView.class).new HeadActions().mayHandlePersonalData())
                .isTrue();
    }

    private Actor holder(FormKey form, String personal) {
        var key = new DefinitionKey(form.app(), "role", "r" + Long.toString(System.nanoTime(), 36));
        var draft = definitions.saveDraft(
                Actor.system(),
                key,
                Json.readObject("{\"label\": \"holder\", \"personal\": " + personal + ", \"grants\": [{\"form\": \""
                        + form.key() + "\", \"actions\": [\"see\"]}]}"),
                0);
        definitions.publish(Actor.system(), key, draft.revision(), "");
        return people.inRole(form.app(), key.key());
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 500 && !done.getAsBoolean(); i++) {
            Thread.sleep(10);
            VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    /** As when the database goes away in the middle. */
    private static final class FailingOnce implements PersonalDataService {

        private final PersonalDataService real;
        private boolean failed;

        FailingOnce(PersonalDataService real) {
            this.real = real;
        }

        @Override
        public boolean may(Actor actor, FormKey form) {
            return real.may(actor, form);
        }

        @Override
        public List<PersonalDataPart> preview(Actor actor, FormKey form, RecordId person) {
            return real.preview(actor, form, person);
        }

        @Override
        public void export(Actor actor, FormKey form, RecordId person, OutputStream output) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void erase(Actor actor, FormKey form, RecordId person, DoubleConsumer progress) {
            if (!failed) {
                failed = true;
                throw new IllegalStateException("the database is away");
            }
            real.erase(actor, form, person, progress);
        }
    }
}
