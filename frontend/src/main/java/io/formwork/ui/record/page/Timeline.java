package io.formwork.ui.record.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.formwork.form.FormField;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.UserId;
import io.formwork.platform.text.Formats;
import io.formwork.record.Cause;
import io.formwork.record.RecordChange;
import io.formwork.record.RecordWrite;
import io.formwork.ui.component.PersonAvatar;
import io.formwork.ui.form.field.FieldEditors;
import io.formwork.ui.record.FormScope;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to a record: who, when, why, and each changed field before and after. */
@Tag("ol")
final class Timeline extends OrderedList {

    private final transient FormScope scope;
    private final transient Formats formats;

    Timeline(FormScope scope, List<RecordChange> changes) {
        this.scope = scope;
        this.formats = new Formats(scope.actor().language(), scope.fields().zone());
        addClassName("fw-timeline");
        changes.forEach(change -> add(entry(change)));
    }

    private ListItem entry(RecordChange change) {
        String name = name(change.by());
        Span when = new Span(formats.dateTime(change.at()));
        when.addClassName("fw-timeline__when");
        Span who = new Span(name);
        who.getStyle().set("font-weight", "600");
        Div head = new Div(who, new Span(done(change)), when);
        head.addClassName("fw-timeline__head");
        Div body = new Div(head);
        if (change.operation() == RecordWrite.Operation.UPDATE) {
            body.add(fields(change));
        }
        return new ListItem(new PersonAvatar(name), body);
    }

    /** What was done, and by which way when it was not by hand. */
    private String done(RecordChange change) {
        String operation = change.operation().name().toLowerCase(Locale.ROOT);
        String done = getTranslation("record-page.history." + operation);
        Cause cause = change.cause();
        return cause.kind() == Cause.Kind.USER
                ? done
                : done + getTranslation("record-page.cause." + cause.kind().code(), cause.detail());
    }

    private String name(UserId user) {
        return user.isPerson()
                ? scope.fields().lookups().name(scope.fields(), FormatContext.MEMBERS, user.toString())
                : getTranslation(user.equals(UserId.SYSTEM) ? "record-page.system" : "record-page.visitor");
    }

    private Component fields(RecordChange change) {
        DescriptionList list = new DescriptionList();
        list.addClassName("fw-changes");
        for (FormField field : scope.form().fields()) {
            Object before = change.before().get(field.name());
            Object after = change.after().get(field.name());
            if (!Objects.equals(before, after)) {
                Div old = new Div(shown(field, before));
                old.addClassName("fw-changes__old");
                Span arrow = new Span("→");
                arrow.addClassName("fw-changes__arrow");
                list.add(new Term(scope.words(field.label())), new Description(old, arrow, shown(field, after)));
            }
        }
        return list;
    }

    private Component shown(FormField field, @Nullable Object value) {
        return value == null
                ? new Span(getTranslation("record-page.nothing"))
                : FieldEditors.of(field).cell(field, value, scope.fields());
    }
}
