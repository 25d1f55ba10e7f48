package io.formwork.ui.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.User;
import io.formwork.template.TemplateService;
import io.formwork.ui.component.Tag;
import io.formwork.ui.shell.error.RefusedPage;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

class TemplatesViewTest extends ViewTest {

    @Inject
    TemplateService templates;

    @Inject
    PublishedDefinitions definitions;

    @Test
    void whoIsNoAdministratorIsRefused() {
        User clerk = users.create(
                Actor.system(), NewUser.of("clerk" + Long.toString(System.nanoTime(), 36), "Clerk", "long password 1"));
        logIn(actors.find(clerk.id()).orElseThrow());

        assertThat(navigate("templates", RefusedPage.class)).isNotNull();
    }

    @Test
    void theGalleryShowsWhatIsInAPackage() {
        logInAsAdmin();

        navigate(TemplatesView.class);

        assertThat($(H2.class).all()).extracting(H2::getText).contains("客户绩效");
        assertThat($(Tag.class).all()).extracting(Tag::getText).contains("6 张表单");
    }

    @Test
    void aPackageIsInstalledUnderTheKeyThatWasChosen() {
        Actor admin = logInAsAdmin();
        String app = "u" + Long.toString(System.nanoTime(), 36);
        TemplatesView view = navigate(TemplatesView.class);
        InstallDialog dialog = view.open(templates.get(admin, "customer-performance"));

        dialog.app.setValue(app);
        dialog.samples.setValue(false);
        dialog.worker = Runnable::run;
        dialog.install.click();
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());

        assertThat(definitions.find(new DefinitionKey(app, "app", app))).isPresent();
        assertThat(dialog.body
                        .getChildren()
                        .filter(Paragraph.class::isInstance)
                        .map(Paragraph.class::cast)
                        .map(Paragraph::getText))
                .anyMatch(text -> text.startsWith("完成"));
    }

    @Test
    void aKeyThatIsNoneIsNotTaken() {
        Actor admin = logInAsAdmin();
        TemplatesView view = navigate(TemplatesView.class);
        InstallDialog dialog = view.open(templates.get(admin, "customer-performance"));

        dialog.app.setValue("");
        dialog.install.click();

        assertThat(dialog.app.isInvalid()).isTrue();
        assertThat(dialog.install.isVisible()).isTrue();
    }
}
