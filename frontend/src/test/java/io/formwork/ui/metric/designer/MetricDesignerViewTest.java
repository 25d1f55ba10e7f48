package io.formwork.ui.metric.designer;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.metric.measure.MeasureKind;
import io.formwork.metric.measure.MeasureSetting;
import io.formwork.metric.measure.Measures;
import io.formwork.platform.text.LocalizedText;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.formwork.ui.definition.DesignerHands;
import io.formwork.ui.definition.ProblemList;
import io.formwork.ui.definition.PublishDialog;
import io.formwork.ui.metric.Chart;
import io.formwork.ui.metric.NewMetrics;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MetricDesignerViewTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    PublishedForms published;

    @Inject
    RecordService records;

    @Inject
    DefinitionService definitions;

    private FormKey form;
    private DefinitionKey key;

    @BeforeEach
    void aFormWithThreeRecords() {
        form = forms.published(aForm().with("name", "text")
                .withChoice("channel", "web", "phone")
                .with("score", "nps")
                .with("amount", "money", schema -> ((ObjectNode) schema.path("x-formwork")).put("currency", "CNY"))
                .with("done", "date-time"));
        records.createAll(
                Actor.system(),
                form,
                List.of(
                        Map.of("name", "A", "channel", "web", "score", 10, "amount", 100),
                        Map.of("name", "B", "channel", "web", "score", 3, "amount", 50),
                        Map.of("name", "C", "channel", "phone")),
                Cause.REST);
        key = new DefinitionKey(form.app(), "metric", "d" + Long.toString(System.nanoTime(), 36));
    }

    @Test
    void aDraftIsComputedFromTheRecordsThatThereAre() {
        MetricWorkbench bench = open(NewMetrics.count(form.key(), label()));

        assertThat(number(bench)).isEqualTo("3");
        assertThat($(Chart.class, bench.preview).all()).hasSize(1);
    }

    @Test
    void aNewMetricAsksForItsFormAndShowsNoNumberYet() {
        MetricWorkbench bench = open(NewMetrics.count("", label()));

        assertThat(text(bench.preview)).contains("还差几项设置");
        assertThat(((HasValidationProperties) control(bench, "/form")).isInvalid())
                .as("nothing is called wrong before something was done")
                .isFalse();
    }

    @Test
    void onlyFieldsOfFittingTypesAreOffered() {
        MetricWorkbench bench = open(NewMetrics.count(form.key(), label()));

        choose(bench, "nps");
        assertThat(offered(bench, "/measure/field"))
                .contains("score", "amount")
                .doesNotContain("name", "done", "channel");
        choose(bench, "duration");
        assertThat(offered(bench, "/measure/to")).contains("done", "$createdAt").doesNotContain("score", "name");
        assertThat(offered(bench, "/time")).contains("done", "$createdAt").doesNotContain("score", "name");
    }

    @Test
    void whatIsMissingIsSaidAtItsControl() {
        MetricWorkbench bench = open(NewMetrics.count(form.key(), label()));

        choose(bench, "average");
        var field = (ComboBox<?>) control(bench, "/measure/field");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("请选择字段。");

        pick(bench, "/measure/field", "score");
        assertThat(field.isInvalid()).isFalse();
        assertThat(number(bench)).isEqualTo("6.5");
    }

    @Test
    void everyMeasureCanBeChosenAndEachOfItsSettingsHasAControl() {
        MetricWorkbench bench = open(NewMetrics.count(form.key(), label()));

        for (MeasureKind kind : Measures.KINDS) {
            if (kind.ofForm()) {
                choose(bench, kind.type());
                ObjectNode measure = (ObjectNode) saved().path("measure");
                assertThat(measure.path("type").asString()).isEqualTo(kind.type());
                for (MeasureSetting<?> setting : kind.settings()) {
                    if (setting.matters(measure)) {
                        assertThat(control(bench, "/measure/" + setting.name())).isNotNull();
                    }
                }
            }
        }
        choose(bench, "ratio");
        assertThat(control(bench, "/measure/numerator")).isInstanceOf(ComboBox.class);
        assertThat(bench.sections.get(1).isVisible()).isFalse();
    }

    @Test
    void anAmountOfMoneyIsShownAsMoney() {
        MetricWorkbench bench = open(NewMetrics.count(form.key(), label()));

        choose(bench, "sum");
        pick(bench, "/measure/field", "amount");

        assertThat(saved().path("unit").asString()).isEqualTo("money");
        assertThat(number(bench)).startsWith("¥150");
    }

    @Test
    void aConditionNarrowsTheNumber() {
        MetricWorkbench bench = open(NewMetrics.count(form.key(), label()));
        ConditionControl where = (ConditionControl) placed(bench, "/where");

        bench.draft.change(
                document -> document.set("where", Condition.eq("channel", "web").toJson()));
        bench.undo();
        assertThat(number(bench)).isEqualTo("3");
        bench.redo();

        assertThat(number(bench)).isEqualTo("2");
        assertThat(where.builder.condition()).isEqualTo(Condition.eq("channel", "web"));
    }

    @Test
    void aChangeIsSavedAndCanBeTakenBackAndDoneAgain() {
        MetricWorkbench bench = open(NewMetrics.count(form.key(), label()));

        set(bench, "/label/zh", "成交额");
        assertThat(saved().at("/label/zh").asString()).isEqualTo("成交额");
        set(bench, "/minimumN", 5);
        bench.toolbar.undo.click();
        assertThat(saved().has("minimumN")).isFalse();
        assertThat(((HasValue<?, ?>) control(bench, "/minimumN")).getValue()).isEqualTo(0);
        bench.toolbar.redo.click();
        assertThat(saved().path("minimumN").intValue()).isEqualTo(5);
        assertThat(text(bench.preview)).contains("样本少于 5 条");
    }

    @Test
    void anotherFormTakesWhatBelongedToTheFirstWithIt() {
        FormKey other = forms.published(aForm().with("stars", "rating"));
        ObjectNode start = NewMetrics.count(form.key(), label());
        start.putArray("by").add("channel");
        start.set("where", Condition.eq("channel", "web").toJson());
        MetricWorkbench bench = open(start);

        FormDefinition chosen = published.get(other);
        set(bench, "/form", chosen);

        assertThat(saved().path("form").asString()).isEqualTo(other.key());
        assertThat(saved().has("where") || saved().has("by")).isFalse();
        assertThat(number(bench)).isEqualTo("0");
    }

    @Test
    void whatHasAProblemCannotBePublishedAndTheRestCan() {
        MetricWorkbench bench = open(NewMetrics.count(form.key(), label()));
        assertThat(bench.toolbar.publish.isEnabled()).isTrue();
        assertThat(bench.toolbar.viewItem.isVisible()).isFalse();

        bench.toolbar.publish.click();
        $(PublishDialog.class).single().publish.click();

        assertThat(definitions.get(Actor.system(), key).publishedVersion()).isEqualTo(1);
        assertThat(bench.toolbar.publish.isEnabled()).isFalse();
        assertThat(bench.toolbar.viewItem.isVisible()).isTrue();
    }

    @Test
    void textsOfPeopleAreShownAsText() {
        MetricWorkbench bench = open(NewMetrics.count(form.key(), LocalizedText.of("<b>量</b>", "<b>n</b>")));

        assertThat(bench.label()).isEqualTo("<b>量</b>");
        assertThat(bench.toolbar.getElement().getOuterHTML()).contains("&lt;b&gt;");
    }

    @Test
    void changesAreSavedAndConflictsAreAsked() {
        MetricWorkbench bench = open(NewMetrics.count(form.key(), label()));
        DesignerHands hands = new DesignerHands(bench, definitions);
        AtomicInteger fewest = new AtomicInteger(3);
        Runnable change = () -> set(bench, "/minimumN", fewest.incrementAndGet());

        hands.assertSavesAndStepsByKey(change);
        hands.assertTheirsCanBeTaken(change);
        hands.assertMineCanBeKept(change);
    }

    @Test
    void whatIsNotCompleteCannotBePublished() {
        MetricWorkbench bench = open(NewMetrics.count(form.key(), label()));
        choose(bench, "average");

        bench.toolbar.publish.click();
        PublishDialog dialog = $(PublishDialog.class).single();
        assertThat(dialog.publish.isEnabled()).isFalse();
        $(Button.class, $(ProblemList.class, dialog).single()).all().getFirst().click();

        assertThat(bench.getElement().getAttribute("data-panel")).isEqualTo("canvas");
        assertThat(dialog.isOpened()).isFalse();
    }

    private MetricWorkbench open(ObjectNode document) {
        Actor admin = logInAsAdmin();
        definitions.saveDraft(admin, key, document, 0);
        return navigate(MetricDesignerView.class, Map.of("app", key.app(), "key", key.key()))
                .workbench()
                .orElseThrow();
    }

    private static LocalizedText label() {
        return LocalizedText.of("数量", "Count");
    }

    private ObjectNode saved() {
        return definitions.get(Actor.system(), key).draft();
    }

    private static void choose(MetricWorkbench bench, String type) {
        bench.measure.measure.setValue(Measures.find(type).orElseThrow());
    }

    private static PlacedControl placed(MetricWorkbench bench, String pointer) {
        return bench.sections.stream()
                .flatMap(section -> section.controls().stream())
                .filter(control -> control.pointer().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no control at " + pointer));
    }

    private static Component control(MetricWorkbench bench, String pointer) {
        return placed(bench, pointer).component();
    }

    @SuppressWarnings("unchecked") // the control at that place holds such values
    private static <V> void set(MetricWorkbench bench, String pointer, V value) {
        ((HasValue<?, V>) control(bench, pointer)).setValue(value);
    }

    private static List<String> offered(MetricWorkbench bench, String pointer) {
        return fields(bench, pointer).stream().map(FormField::name).toList();
    }

    private static void pick(MetricWorkbench bench, String pointer, String name) {
        set(
                bench,
                pointer,
                fields(bench, pointer).stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked") // the control at that place offers fields
    private static List<FormField> fields(MetricWorkbench bench, String pointer) {
        return ((ComboBox<FormField>) control(bench, pointer))
                .getListDataView()
                .getItems()
                .toList();
    }

    private static String number(MetricWorkbench bench) {
        return bench.preview
                .content
                .getChildren()
                .flatMap(Component::getChildren)
                .filter(part -> part.getElement().getClassList().contains("fw-number__value"))
                .map(part -> part.getElement().getText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(text(bench.preview)));
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }
}
