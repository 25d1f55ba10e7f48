package io.formwork.access;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.form.type.FormatContext;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false)
class GrantWordsTest {

    @Inject
    Messages messages;

    private final FormDefinition form = aForm().with("title", "text")
            .with("phone", "phone")
            .with("amount", "integer")
            .with("owner", "member")
            .definition();

    @Test
    void saysWhichRecordsAndWhatOfThem() {
        FormGrant grant = grant(
                Set.of(Action.SEE, Action.EDIT),
                OwnRecords.of(List.of("owner", "$createdBy")),
                Map.of("phone", FieldRight.MASKED, "amount", FieldRight.HIDDEN, "owner", FieldRight.READ));

        assertThat(words(Language.EN, grant))
                .isEqualTo("May see and edit their own records (owner or Created by); without amount;"
                        + " phone partly hidden; cannot change owner");
        assertThat(words(Language.ZH, grant)).isEqualTo("可以查看和编辑自己的记录（owner或创建人是本人）；看不到amount；phone只显示一部分；不能修改owner");
    }

    @Test
    void namesTheFewWhereMostAreHidden() {
        FormGrant grant = new FormGrant(
                form.key().key(),
                Set.of(Action.SEE),
                Condition.eq("title", "A"),
                Map.of("title", FieldRight.READ),
                FieldRight.HIDDEN);

        assertThat(words(Language.EN, grant)).isEqualTo("May see records where title is “A”; only title");
        assertThat(words(Language.ZH, grant)).isEqualTo("可以查看符合条件的记录（title是“A”）；只能看到title");
    }

    @Test
    void saysWhenNothingIsGranted() {
        assertThat(words(Language.EN, grant(Set.of(), Condition.ALWAYS, Map.of())))
                .isEqualTo("May do nothing yet");
    }

    @Test
    void ownRecordsAreRecognisedAndNothingElseIs() {
        assertThat(OwnRecords.fields(OwnRecords.of(List.of("owner")))).contains(Set.of("owner"));
        assertThat(OwnRecords.fields(OwnRecords.of(List.of("owner", "$createdBy"))))
                .contains(Set.of("owner", "$createdBy"));
        assertThat(OwnRecords.fields(Condition.eq("owner", "7"))).isEmpty();
        assertThat(OwnRecords.fields(new Condition.Not(OwnRecords.of(List.of("owner")))))
                .isEmpty();
        assertThat(OwnRecords.fields(new Condition.Or(List.of()))).isEmpty();
        assertThat(OwnRecords.fields(Condition.ALWAYS)).isEmpty();
    }

    private FormGrant grant(Set<Action> actions, Condition rows, Map<String, FieldRight> fields) {
        return new FormGrant(form.key().key(), actions, rows, fields, FieldRight.EDIT);
    }

    private String words(Language language, FormGrant grant) {
        return new GrantWords(form, FormatContext.plain(language, ZoneOffset.UTC), messages).print(grant);
    }
}
