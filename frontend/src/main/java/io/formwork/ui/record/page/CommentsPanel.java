package io.formwork.ui.record.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.UserId;
import io.formwork.platform.text.Formats;
import io.formwork.record.RecordId;
import io.formwork.record.comment.RecordComment;
import io.formwork.record.comment.RecordCommentService;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.PersonAvatar;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.LookupItem;
import io.formwork.ui.record.FormScope;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** What people say about the record. */
final class CommentsPanel extends Panel {

    private final transient FormScope scope;
    private final transient RecordCommentService comments;
    private final transient RecordId record;
    private final transient IntConsumer counted;

    final Div list = new Div();
    final TextArea text = new TextArea();
    final MultiSelectComboBox<LookupItem> mentioned = new MultiSelectComboBox<>();
    final Button send = new Button(getTranslation("record-page.comment.send"), click -> send());

    CommentsPanel(FormScope scope, RecordCommentService comments, RecordId record, IntConsumer counted) {
        this.scope = scope;
        this.comments = comments;
        this.record = record;
        this.counted = counted;
        list.addClassName("fw-stack");
        text.setPlaceholder(getTranslation("record-page.comment.placeholder"));
        text.setAriaLabel(getTranslation("record-page.comment.placeholder"));
        text.setMaxLength(RecordCommentService.LONGEST);
        text.setMinRows(2);
        ComponentTexts.apply(mentioned);
        FieldContext context = scope.fields();
        mentioned.setPlaceholder(getTranslation("record-page.comment.mention"));
        mentioned.setAriaLabel(getTranslation("record-page.comment.mention"));
        mentioned.setItemLabelGenerator(LookupItem::name);
        mentioned.setItems(query -> context
                .lookups()
                .members(context, query.getFilter().orElse("").strip(), query.getOffset(), query.getLimit())
                .stream());
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        send.setDisableOnClick(true);
        Div actions = new Div(mentioned, send);
        actions.addClassName("fw-comment__actions");
        Div entry = new Div(text, actions);
        entry.addClassName("fw-comment__new");
        setContent(list, entry);
        refresh();
    }

    private void refresh() {
        List<RecordComment> all = comments.list(scope.actor(), scope.key(), record);
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("record-page.comment.none")));
        }
        all.forEach(comment -> list.add(line(comment)));
        counted.accept(all.size());
    }

    private Div line(RecordComment comment) {
        String name = name(comment.author());
        Formats formats = new Formats(scope.actor().language(), scope.fields().zone());
        Span who = new Span(name);
        who.getStyle().set("font-weight", "600");
        Span when = new Span(formats.dateTime(comment.at()));
        when.addClassName("fw-timeline__when");
        Div head = new Div(who, when);
        head.addClassName("fw-timeline__head");
        if (scope.actor().admin() || comment.author().equals(scope.actor().id())) {
            Button delete = new Button(VaadinIcon.TRASH.create(), click -> delete(comment));
            delete.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            delete.setAriaLabel(getTranslation("record-page.comment.delete"));
            head.add(delete);
        }
        Div words = new Div(comment.text());
        words.addClassName("fw-comment__text");
        Div line = new Div(new PersonAvatar(name), new Div(head, words));
        line.addClassName("fw-comment");
        return line;
    }

    private String name(UserId user) {
        return user.isPerson()
                ? scope.fields().lookups().name(scope.fields(), FormatContext.MEMBERS, user.toString())
                : getTranslation("record-page.system");
    }

    private void send() {
        try {
            Set<UserId> people = mentioned.getValue().stream()
                    .map(item -> new UserId(Long.parseLong(item.id())))
                    .collect(Collectors.toSet());
            comments.add(scope.actor(), scope.key(), record, text.getValue(), people);
            text.clear();
            mentioned.clear();
            refresh();
        } finally {
            send.setEnabled(true);
        }
    }

    private void delete(RecordComment comment) {
        comments.delete(scope.actor(), scope.key(), record, comment.id());
        refresh();
    }
}
