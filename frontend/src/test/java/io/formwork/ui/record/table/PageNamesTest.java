package io.formwork.ui.record.table;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.Actor;
import io.formwork.identity.UserService;
import io.formwork.organisation.Directory;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordService;
import io.formwork.record.RecordTitles;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldFiles;
import io.formwork.ui.form.field.FieldLookups;
import io.formwork.ui.form.field.LookupItem;
import io.formwork.ui.record.FormScope;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false, startApplication = false)
class PageNamesTest {

    @Inject
    TestForms forms;

    @Inject
    PublishedForms published;

    @Inject
    RecordService records;

    @Inject
    RecordTitles titles;

    @Inject
    UserService users;

    @Inject
    Directory directory;

    @Inject
    FieldFiles files;

    @Test
    void namesOfAPageAreKnownWithoutAskingForEachRow() {
        FormKey customers = forms.published(aForm().with("name", "text"));
        FormRecord ada = create(customers, Map.of("name", "Ada"));
        FormRecord gone = create(customers, Map.of("name", "Gone"));
        String admin = users.findByLogin("admin").orElseThrow().id().toString();
        FormKey orders =
                forms.published(aForm().withRelation("customer", customers).with("owner", "member"));
        List<FormRecord> rows = List.of(
                create(orders, Map.of("customer", ada.id().toString(), "owner", admin)),
                create(orders, Map.of("customer", gone.id().toString())));
        records.delete(Actor.system(), customers, gone.id(), Cause.USER);
        FormDefinition form = published.get(orders);
        FieldContext context =
                new FieldContext(Actor.system(), orders, null, ZoneId.of("Asia/Shanghai"), new NobodyAsks(), files);
        FormScope scope = new FormScope(form, FormAccess.everything(form), context);
        PageNames names = new PageNames(new NobodyAsks(), titles, directory);

        names.learn(scope, form.fields(), rows);

        assertThat(names.name(context, customers.key(), ada.id().toString())).isEqualTo("Ada");
        assertThat(names.name(context, customers.key(), gone.id().toString()))
                .isEqualTo(gone.id().toString());
        assertThat(names.name(context, FormatContext.MEMBERS, admin))
                .isEqualTo(users.findByLogin("admin").orElseThrow().name());
    }

    private FormRecord create(FormKey form, Map<String, Object> values) {
        return records.create(Actor.system(), form, values, Cause.USER);
    }

    /** Fails when a single name is asked for. */
    private static final class NobodyAsks implements FieldLookups {

        @Override
        public List<LookupItem> members(FieldContext context, String text, int offset, int limit) {
            throw new AssertionError(text);
        }

        @Override
        public List<LookupItem> departments(FieldContext context, String text, int offset, int limit) {
            throw new AssertionError(text);
        }

        @Override
        public List<LookupItem> records(FieldContext context, String form, String text, int offset, int limit) {
            throw new AssertionError(text);
        }

        @Override
        public String name(FieldContext context, String kind, String id) {
            throw new AssertionError(kind + " " + id);
        }
    }
}
