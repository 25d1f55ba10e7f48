package io.formwork.ui.metric;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.metric.TestMetrics;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.formwork.ui.shell.error.RefusedPage;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricViewTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    TestMetrics metrics;

    @Inject
    RecordService records;

    @Inject
    TestUsers people;

    private FormKey form;
    private String metric;

    @BeforeEach
    void aMetricOverThreeRecords() {
        form = forms.published(aForm().withChoice("channel", "web", "phone").with("score", "nps"));
        records.createAll(
                Actor.system(),
                form,
                List.of(
                        Map.of("channel", "web", "score", 10),
                        Map.of("channel", "web", "score", 10),
                        Map.of("channel", "phone", "score", 0)),
                Cause.REST);
        metric = metrics.published(
                form, "{\"type\":\"average\",\"field\":\"score\"}", "by", "[\"channel\"]", "decimals", "2");
    }

    @Test
    void theNumberItsCourseItsGroupsAndItsDefinitionAreShown() {
        logInAsAdmin();
        MetricView view = navigate(MetricView.class, Map.of("app", form.app(), "key", metric));

        assertThat(view.getElement().getTextRecursively()).contains("6.67", "n = 3", "score");
        assertThat($(Chart.class, view).all()).hasSize(2);
        assertThat(view.by.getValue().name()).isEqualTo("channel");
        assertThat($(Anchor.class, view).all().stream().map(Anchor::getHref))
                .contains("a/" + form.app() + "/design/metric/" + metric);
    }

    @Test
    void whoMayNotSeeTheRecordsIsRefused() {
        logIn(people.somebody());

        assertThat(navigate("a/" + form.app() + "/metrics/" + metric, RefusedPage.class))
                .isNotNull();
    }

    @Test
    void theRowsBehindANumberSayWhatTheyBelongTo() {
        FormKey customers = forms.published(aForm().with("name", "text"));
        String ada = records.create(Actor.system(), customers, Map.of("name", "Ada"), Cause.USER)
                .id()
                .toString();
        FormKey answers = forms.published(aForm().withNumber("number").withRelation("customer", customers));
        String number = records.create(Actor.system(), answers, Map.of("customer", ada), Cause.USER)
                .find("number")
                .orElseThrow()
                .toString();
        String count = metrics.published(answers, "{\"type\":\"count\"}");
        logInAsAdmin();
        MetricView view = navigate(MetricView.class, Map.of("app", answers.app(), "key", count));

        $(Button.class, view).withText("查看背后的记录").single().click();

        Dialog behind = $(Dialog.class).single();
        assertThat($(Anchor.class, behind).all().stream().map(Anchor::getText)).contains("Ada · " + number);
    }
}
