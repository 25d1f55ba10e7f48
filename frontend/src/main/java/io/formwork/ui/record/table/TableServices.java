package io.formwork.ui.record.table;

import io.formwork.form.condition.ConditionWords;
import io.formwork.form.type.FormatContext;
import io.formwork.organisation.Directory;
import io.formwork.platform.text.Messages;
import io.formwork.record.ChangeFeed;
import io.formwork.record.RecordService;
import io.formwork.record.RecordTitles;
import io.formwork.record.transfer.CsvExport;
import io.formwork.record.view.RecordViewService;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.record.BackgroundWork;
import io.formwork.ui.record.FormScope;
import jakarta.inject.Singleton;

/** What the parts of a table need from the backend. */
@Singleton
record TableServices(
        RecordService records,
        RecordTitles titles,
        RecordViewService views,
        ChangeFeed feed,
        CsvExport export,
        Directory directory,
        Messages messages,
        BackgroundWork work) {

    /** Fields shown with names that were found page by page. */
    FieldContext contextWith(FormScope scope, PageNames names) {
        FieldContext plain = scope.fields();
        return new FieldContext(plain.actor(), plain.form(), null, plain.zone(), names, plain.files());
    }

    PageNames namesFor(FormScope scope) {
        return new PageNames(scope.fields().lookups(), titles, directory);
    }

    ConditionWords words(FormScope scope, FormatContext format) {
        return new ConditionWords(scope.form(), format, messages);
    }
}
