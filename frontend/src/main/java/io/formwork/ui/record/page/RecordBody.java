package io.formwork.ui.record.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import io.formwork.form.FormField;
import io.formwork.record.FormRecord;
import io.formwork.ui.component.Panel;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.record.FormScopes;
import io.formwork.ui.record.RecordPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The tabs of a record page. */
@StyleSheet("formwork/record.css")
final class RecordBody extends Div {

    private final transient FormScope scope;
    private final transient PageServices services;
    private final transient FormRecord record;

    final DetailsPanel details;
    final RecordTabs tabs = new RecordTabs();
    final Tab detailsTab;

    RecordBody(
            FormScope scope, FormScopes scopes, PageServices services, FormRecord record, Consumer<FormRecord> saved) {
        this.scope = scope;
        this.services = services;
        this.record = record;
        addClassName("fw-record");
        details = new DetailsPanel(scope, services.records(), record, saved);
        detailsTab = tabs.add(getTranslation("record-page.details"), () -> details);
        for (RecordPanel panel : services.panels()) {
            Optional<Component> content = panel.content(scope, record);
            content.ifPresent(made -> tabs.add(getTranslation(panel.labelKey()), () -> made));
        }
        List<RelatedLink> related = related(scopes);
        if (!related.isEmpty()) {
            tabs.add(getTranslation("record-page.related"), () -> relatedLists(related));
        }
        String comments = getTranslation("record-page.comments");
        int said = services.comments()
                .list(scope.actor(), scope.key(), record.id())
                .size();
        Tab[] tab = new Tab[1];
        tab[0] = tabs.add(
                counted(comments, said),
                () -> new CommentsPanel(
                        scope, services.comments(), record.id(), now -> tab[0].setLabel(counted(comments, now))));
        tabs.add(getTranslation("record-page.history"), this::history);
        tabs.begin();
        add(tabs);
    }

    private static String counted(String label, int count) {
        return count == 0 ? label : label + " (" + count + ")";
    }

    /** A field of another form that points to records of this one. */
    private record RelatedLink(FormScope other, FormField relation) {}

    private List<RelatedLink> related(FormScopes scopes) {
        List<RelatedLink> links = new ArrayList<>();
        for (FormScope other : scopes.visibleBeside(scope)) {
            List<FormField> askable = other.askable();
            other.form().relations().stream()
                    .filter(relation -> relation.relatedForm()
                            .filter(scope.key().key()::equals)
                            .isPresent())
                    .filter(askable::contains)
                    .forEach(relation -> links.add(new RelatedLink(other, relation)));
        }
        return links;
    }

    private Component relatedLists(List<RelatedLink> links) {
        Div lists = new Div();
        lists.addClassName("fw-stack");
        links.forEach(
                link -> lists.add(new RelatedPanel(link.other(), link.relation(), services.records(), record.id())));
        return lists;
    }

    private Component history() {
        return new Panel(new Timeline(scope, services.records().history(scope.actor(), scope.key(), record.id())));
    }

    void edit() {
        tabs.open(detailsTab);
        details.edit();
    }

    boolean isChanged() {
        return details.isChanged();
    }
}
