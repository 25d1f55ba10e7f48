package io.formwork.ui.retention;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.formwork.platform.error.Conflict;
import io.formwork.record.RecordId;
import io.formwork.record.retention.RetentionPreview;
import io.formwork.record.retention.RetentionRule;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.Toast;
import java.util.List;
import java.util.Map;

/** What a rule would erase now; who has seen it may switch the rule on. */
final class PreviewDialog {

    final Paragraph count = new Paragraph();
    final Paragraph kept = new Paragraph();
    final UnorderedList sample = new UnorderedList();
    private final RetentionScope scope;
    private final RetentionRule rule;
    private final Runnable done;
    private final ActionDialog dialog;

    PreviewDialog(RetentionScope scope, RetentionRule rule, Runnable done) {
        this.scope = scope;
        this.rule = rule;
        this.done = done;
        dialog = new ActionDialog(
                translate("retentions.preview-title", scope.name(rule.draft().form())),
                translate(rule.active() ? "retentions.close" : "retentions.switch-on"),
                this::act);
        show(scope.retention().preview(scope.actor(), rule.id()));
        dialog.content(
                        new Paragraph(scope.sentence(rule.draft())),
                        count,
                        sample,
                        kept,
                        new Paragraph(translate(RetentionScope.key("retentions.what", rule.draft()))))
                .wide("560px");
    }

    private void show(RetentionPreview preview) {
        if (preview.oldest() == null || preview.newest() == null) {
            count.setText(translate("retentions.nothing"));
            return;
        }
        count.setText(translate(
                "retentions.count",
                preview.records(),
                scope.formats().date(preview.oldest()),
                scope.formats().date(preview.newest())));
        if (preview.kept() > 0) {
            kept.setText(translate("retentions.kept", preview.kept()));
        }
        List<String> ids = preview.sample().stream().map(RecordId::toString).toList();
        Map<String, String> titles =
                scope.titles().of(scope.actor(), rule.draft().form(), ids);
        ids.forEach(id -> sample.add(new ListItem(titles.getOrDefault(id, id))));
        if (preview.records() > ids.size()) {
            sample.add(new ListItem(translate("retentions.more", preview.records() - ids.size())));
        }
    }

    void act() {
        if (!rule.active()) {
            try {
                scope.retention().switchOn(scope.actor(), rule.id());
                Toast.success(translate("retentions.switched-on"));
            } catch (Conflict changed) {
                Toast.error(scope.messages().text(scope.actor().language(), changed));
            }
        }
        dialog.close();
        done.run();
    }

    PreviewDialog open() {
        dialog.open();
        return this;
    }
}
