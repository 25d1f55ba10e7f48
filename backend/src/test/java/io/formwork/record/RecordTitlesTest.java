package io.formwork.record;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false, startApplication = false)
class RecordTitlesTest {

    private static final Actor CLERK = Actor.system();

    @Inject
    RecordTitles titles;

    @Inject
    TitleSearch search;

    @Inject
    RecordService records;

    @Inject
    TestForms forms;

    @Inject
    PublishedForms published;

    private FormKey customers;
    private FormKey answers;

    @BeforeEach
    void customersAndNumberedAnswers() {
        customers = forms.published(aForm().with("name", "text"));
        answers = forms.published(
                aForm().withNumber("number").withRelation("customer", customers).with("city", "text"));
    }

    @Test
    void aNumberIsJoinedToTheRecordThatItBelongsTo() {
        FormRecord ada = create(customers, Map.of("name", "Ada"));
        FormRecord first = create(answers, Map.of("customer", ada.id().toString(), "city", "Paris"));
        FormRecord second = create(answers, Map.of("city", "Rome"));
        FormRecord bare = create(answers, Map.of());

        Map<String, String> telling = titles.telling(CLERK, published.get(answers), List.of(first, second, bare));

        assertThat(telling)
                .containsEntry(first.id().toString(), "Ada · " + number(first))
                .containsEntry(second.id().toString(), "Rome · " + number(second))
                .containsEntry(bare.id().toString(), number(bare));
        assertThat(titles.telling(CLERK, answers, telling.keySet())).isEqualTo(telling);
    }

    @Test
    void aTitleInWordsStandsAlone() {
        FormRecord ada = create(customers, Map.of("name", "Ada"));

        assertThat(titles.telling(CLERK, published.get(customers), List.of(ada)))
                .containsEntry(ada.id().toString(), "Ada");
    }

    @Test
    void whatTheNumberBelongedToMayBeGone() {
        FormRecord ada = create(customers, Map.of("name", "Ada"));
        FormRecord answer = create(answers, Map.of("customer", ada.id().toString(), "city", "Paris"));
        records.delete(CLERK, customers, ada.id(), Cause.USER);

        assertThat(titles.telling(CLERK, published.get(answers), List.of(answer)))
                .containsEntry(answer.id().toString(), "Paris · " + number(answer));
    }

    @Test
    void numbersAreFoundByThemselvesAndByWhatTheyBelongTo() {
        FormRecord ada = create(customers, Map.of("name", "Ada"));
        FormRecord bob = create(customers, Map.of("name", "Bob"));
        FormRecord old = create(answers, Map.of("customer", ada.id().toString()));
        FormRecord young = create(answers, Map.of("customer", ada.id().toString()));
        FormRecord other = create(answers, Map.of("customer", bob.id().toString()));

        assertThat(search.find(CLERK, answers, "ada", 0, 10))
                .containsExactly(
                        Map.entry(young.id().toString(), "Ada · " + number(young)),
                        Map.entry(old.id().toString(), "Ada · " + number(old)));
        assertThat(search.find(CLERK, answers, number(other), 0, 10))
                .containsOnlyKeys(other.id().toString());
        assertThat(search.find(CLERK, answers, "nobody", 0, 10)).isEmpty();
        assertThat(search.find(CLERK, answers, "", 1, 1))
                .containsOnlyKeys(young.id().toString());
    }

    private FormRecord create(FormKey form, Map<String, Object> values) {
        return records.create(CLERK, form, values, Cause.USER);
    }

    private static String number(FormRecord record) {
        return record.find("number").orElseThrow().toString();
    }
}
