package io.formwork.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import io.formwork.app.AppKind;
import io.formwork.definition.DefinitionService;
import io.formwork.platform.json.Json;
import io.formwork.ui.shell.error.RefusedPage;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppStartViewTest extends ViewTest {

    @Inject
    DefinitionService definitions;

    @Test
    void anAppBeginsWithItsName() {
        var admin = logInAsAdmin();
        String app = "app-" + UUID.randomUUID().toString().substring(0, 8);
        var document = Json.object().put("label", "维修");
        var draft = definitions.saveDraft(admin, AppKind.keyOf(app), document, 0);
        definitions.publish(admin, AppKind.keyOf(app), draft.revision(), "");

        UI.getCurrent().navigate("a/" + app);

        assertThat(getCurrentView()).isInstanceOf(AppStartView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("维修");
    }

    @Test
    void anAppThatDoesNotExistSaysSo() {
        logInAsAdmin();

        UI.getCurrent().navigate("a/nowhere");

        assertThat(getCurrentView()).isInstanceOf(RefusedPage.class);
    }
}
