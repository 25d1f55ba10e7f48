package io.formwork.record.view;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.Language;
import io.formwork.record.RecordSort;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RecordViewServiceTest {

    private static final Actor LI = person(71, "li");
    private static final Actor WANG = person(72, "wang");

    @Inject
    RecordViewService views;

    @Inject
    TestForms forms;

    @Test
    void everybodyHasALayoutOfHisOwn() {
        FormKey form = forms.published(aForm().with("name", "text"));
        var settings = new ViewSettings(
                List.of(new ViewColumn("f1", 240, true), new ViewColumn("$createdAt", 0, false)),
                Condition.eq("name", "Ada"),
                List.of(RecordSort.descending("name")));

        views.saveLayout(LI, form, ViewSettings.USUAL);
        views.saveLayout(LI, form, settings);

        assertThat(views.layout(LI, form)).isEqualTo(settings);
        assertThat(views.layout(WANG, form)).isEqualTo(ViewSettings.USUAL);
    }

    @Test
    void othersSeeAViewWhenItIsSharedAndCannotDeleteIt() {
        FormKey form = forms.published(aForm().with("name", "text"));
        views.save(LI, form, "mine", false, ViewSettings.USUAL);
        views.save(LI, form, "ours", true, ViewSettings.USUAL);

        assertThat(views.list(LI, form)).extracting(RecordView::name).containsExactly("mine", "ours");
        assertThat(views.list(WANG, form)).extracting(RecordView::name).containsExactly("ours");
        long shared = views.list(WANG, form).getFirst().id();
        assertThatThrownBy(() -> views.delete(WANG, form, shared)).isInstanceOf(Forbidden.class);

        views.delete(LI, form, shared);
        assertThat(views.list(WANG, form)).isEmpty();
    }

    @Test
    void aViewNeedsAName() {
        FormKey form = forms.published(aForm().with("name", "text"));

        assertThatThrownBy(() -> views.save(LI, form, " ", false, ViewSettings.USUAL))
                .isInstanceOf(Invalid.class);
    }

    private static Actor person(long id, String login) {
        return new Actor(new UserId(id), login, login, false, Map.of(), Language.ZH);
    }
}
