package io.formwork.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.definition.CreateDialog;
import io.formwork.ui.definition.DefinitionDialogs;
import io.formwork.ui.definition.DefinitionStarter;
import io.formwork.ui.metric.designer.MetricDesignerView;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildViewTest extends ViewTest {

    private final String app = "b" + Long.toString(System.nanoTime(), 36);

    @Inject
    List<DefinitionStarter> starters;

    @Inject
    DefinitionDialogs dialogs;

    @Inject
    DefinitionService definitions;

    @Test
    void everythingThatAnAppIsMadeOfCanBeBegunHere() {
        assertThat(starters.stream().map(DefinitionStarter::kind))
                .contains("form", "workflow", "metric", "dashboard", "report", "survey");
    }

    @Test
    void whatIsNamedIsSavedAsADraftAndOpensInItsDesigner() {
        logInAsAdmin();
        navigate(BuildView.class, Map.of("app", app));

        CreateDialog dialog = dialogs.create(metric(), app);
        dialog.suggest(LocalizedText.of("投诉数", "Complaints"), "complaints");
        dialog.submit();

        assertThat(getCurrentView()).isInstanceOf(MetricDesignerView.class);
        assertThat(definitions
                        .get(user.actor(), new DefinitionKey(app, "metric", "complaints"))
                        .draft()
                        .at("/measure/type")
                        .asString(""))
                .isEqualTo("count");
    }

    @Test
    void aNameIsNeeded() {
        logInAsAdmin();
        navigate(BuildView.class, Map.of("app", app));

        CreateDialog dialog = dialogs.create(metric(), app);
        dialog.submit();

        assertThat(dialog.names.zh.isInvalid()).isTrue();
        assertThat(definitions.list(user.actor(), app, "metric")).isEmpty();
    }

    private DefinitionStarter metric() {
        return starters.stream()
                .filter(starter -> starter.kind().equals("metric"))
                .findFirst()
                .orElseThrow();
    }
}
