package io.formwork.template;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.identity.UserService;
import io.formwork.organisation.DepartmentPaths;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Brings the sample records of a package into an app, all or none. */
@Singleton
class SampleRecords {

    private static final int BATCH = 500;

    private final RecordService records;
    private final PublishedForms forms;
    private final UserService users;
    private final SamplePeople people;
    private final DepartmentPaths departments;
    private final Transactions transactions;
    private final FormworkSettings settings;

    SampleRecords(
            RecordService records,
            PublishedForms forms,
            UserService users,
            SamplePeople people,
            DepartmentPaths departments,
            Transactions transactions,
            FormworkSettings settings) {
        this.records = records;
        this.forms = forms;
        this.users = users;
        this.people = people;
        this.departments = departments;
        this.transactions = transactions;
        this.settings = settings;
    }

    /**
     * @param last done in the same transaction, so that whatever is cut off before can be done again without doubles
     * @throws Invalid naming file, line and field of each value that breaks a rule
     */
    long install(Actor actor, String app, TemplatePackage template, Consumer<InstallProgress> progress, Runnable last) {
        return transactions.write(() -> {
            SampleCells cells = new SampleCells(users, departments, settings.timeZone());
            Cause cause = Cause.of(Cause.Kind.SAMPLE, template.key());
            int total = Math.toIntExact(template.recordCount());
            int written = 0;
            for (String sampled : template.sampledForms()) {
                FormDefinition form = forms.get(new FormKey(app, sampled));
                String label = form.label().in(actor.language());
                int before = written;
                written += install(
                        actor,
                        form,
                        SampleSheet.parse(template.samples(sampled)),
                        cells,
                        cause,
                        done -> progress.accept(
                                new InstallProgress(InstallProgress.Step.RECORDS, label, before + done, total)));
            }
            template.users().ifPresent(csv -> people.stand(actor, app, csv, cells));
            last.run();
            return (long) written;
        });
    }

    private int install(
            Actor actor, FormDefinition form, SampleSheet table, SampleCells cells, Cause cause, IntConsumer done) {
        String file = form.key().key() + ".csv";
        for (int from = 0; from < table.rows().size(); from += BATCH) {
            done.accept(from);
            List<List<String>> lines =
                    table.rows().subList(from, Math.min(table.rows().size(), from + BATCH));
            List<Map<String, @Nullable Object>> values = new ArrayList<>(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                values.add(cells.values(form, table, lines.get(i), place(file, from + i)));
            }
            List<RecordId> ids = create(actor, form, values, cause, file, from);
            for (int i = 0; i < lines.size(); i++) {
                cells.remember(form, table.cell(lines.get(i), SampleCells.REFERENCE), ids.get(i));
            }
        }
        return table.rows().size();
    }

    private List<RecordId> create(
            Actor actor,
            FormDefinition form,
            List<Map<String, @Nullable Object>> values,
            Cause cause,
            String file,
            int from) {
        try {
            return records.createAll(actor, form.key(), values, cause).ids();
        } catch (Invalid e) {
            throw new Invalid(e.violations().stream()
                    .map(violation -> located(violation, file, from))
                    .toList());
        }
    }

    /** A batch names its rows from 0; people look for the line in the file, below the head. */
    private static Violation located(Violation violation, String file, int from) {
        String[] steps = violation.pointer().split("/", 3);
        int row = Integer.parseInt(steps[1]);
        String rest = steps.length > 2 ? "/" + steps[2] : "";
        return new Violation(
                place(file, from + row) + rest, violation.rule(), violation.messageKey(), violation.args());
    }

    private static String place(String file, int row) {
        return "/records/" + file + "/" + (row + 2);
    }
}
