package io.formwork.workflow.rest;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.formwork.testing.HttpTester;
import io.formwork.workflow.TestWorkflows;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class TaskRestTest {

    @Inject
    HttpTester http;

    @Inject
    TestUsers people;

    @Inject
    TestForms forms;

    @Inject
    TestWorkflows testWorkflows;

    @Inject
    RecordService records;

    @Test
    void nobodySeesNoTasks() {
        assertThat(http.to("/api/v1/tasks").get().status()).isEqualTo(401);
    }

    @Test
    void aTaskIsListedLookedAtAndDone() {
        Actor person = people.somebody();
        String id = taskOf(person);

        var detail = call(person, "/api/v1/tasks/" + id).get().json();
        assertThat(detail.path("mayAct").booleanValue()).isTrue();
        assertThat(detail.path("fields").get(0).path("use").stringValue()).isEqualTo("required");

        var refused = call(person, "/api/v1/tasks/" + id + "/complete")
                .json("{\"values\": {}}")
                .post();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations").get(0).path("pointer").stringValue())
                .isEqualTo("/text");

        var done = call(person, "/api/v1/tasks/" + id + "/complete")
                .json("{\"values\": {\"text\": \"done\"}, \"comment\": \"gladly\"}")
                .post();
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("state").stringValue()).isEqualTo("done");

        var again = call(person, "/api/v1/tasks/" + id + "/complete")
                .json("{\"values\": {\"text\": \"again\"}}")
                .post();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").stringValue()).contains(person.name());
    }

    @Test
    void whatIsNotThereOrNotUnderstoodIsSaid() {
        Actor person = people.somebody();
        String id = taskOf(person);
        Actor stranger = people.somebody();

        assertThat(call(stranger, "/api/v1/tasks/" + id).get().status()).isEqualTo(404);
        assertThat(call(person, "/api/v1/tasks/abc").get().status()).isEqualTo(404);
        assertThat(call(person, "/api/v1/tasks?box=nonsense").get().status()).isEqualTo(422);
        assertThat(call(person, "/api/v1/tasks/" + id + "/complete")
                        .json("{\"values\":")
                        .post()
                        .status())
                .isIn(400, 422);
        assertThat(call(person, "/api/v1/tasks/" + id + "/complete")
                        .json("{\"decision\": \"approve\"}")
                        .post()
                        .status())
                .isEqualTo(422);
    }

    private String taskOf(Actor person) {
        FormKey form = forms.published(aForm().with("text", "text"));
        testWorkflows.published(
                form,
                "[{'id':'do','type':'handle','label':'Do','assignee':[{'type':'user','user':'" + person.login()
                        + "'}],'fields':{'text':'required'}}]");
        records.create(Actor.system(), form, Map.of(), Cause.USER);
        var list = call(person, "/api/v1/tasks").get().json();
        assertThat(list.path("counts").path("mine").intValue()).isEqualTo(1);
        return list.path("tasks").get(0).path("id").stringValue();
    }

    private HttpTester.Call call(Actor actor, String path) {
        return http.to(path).bearer(people.tokenOf(actor));
    }
}
