package io.formwork.ui.definition;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionService;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.sql.DatabaseAway;
import io.formwork.platform.text.Formats;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Saves the draft after each change and says how that went. */
public final class DraftSaver extends Span {

    private final transient DefinitionService definitions;
    private final transient Actor actor;
    private final transient Formats formats;
    private final transient Supplier<ObjectNode> document;
    private final transient Consumer<Definition> reloaded;
    private final transient Runnable kept;
    private transient Definition saved;
    private boolean conflicting;

    /**
     * @param reloaded told when the person gives the own changes up for those of somebody else
     * @param kept told when the person's own draft has replaced somebody else's
     */
    DraftSaver(
            DefinitionService definitions,
            Actor actor,
            Formats formats,
            Definition saved,
            Supplier<ObjectNode> document,
            Consumer<Definition> reloaded,
            Runnable kept) {
        this.definitions = definitions;
        this.actor = actor;
        this.formats = formats;
        this.saved = saved;
        this.document = document;
        this.reloaded = reloaded;
        this.kept = kept;
        addClassName("fw-saver");
        getElement().setAttribute("role", "status");
        showSaved();
    }

    public Definition saved() {
        return saved;
    }

    public boolean isConflicting() {
        return conflicting;
    }

    /** Takes over what somebody else, or a restore, has made the draft. */
    void adopt(Definition definition) {
        saved = definition;
        conflicting = false;
        showSaved();
    }

    /** Saves; a conflict is put to the person, and a database that is away is tried again at the next change. */
    public void save() {
        if (conflicting) {
            return;
        }
        try {
            saved = definitions.saveDraft(actor, saved.key(), document.get(), saved.revision());
            showSaved();
        } catch (Conflict conflict) {
            conflicting = true;
            show(VaadinIcon.WARNING, "designer.saver.conflict", "");
            ask(conflict.args().getFirst());
        } catch (RuntimeException e) {
            DatabaseAway.in(e).ifPresent(away -> show(VaadinIcon.WARNING, "designer.saver.failed", ""));
            throw e;
        }
    }

    private void ask(Object somebody) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setCloseOnEsc(false);
        dialog.setHeader(getTranslation("designer.conflict.title"));
        dialog.setText(getTranslation("designer.conflict.text", somebody));
        dialog.setConfirmText(getTranslation("designer.conflict.theirs"));
        dialog.addConfirmListener(confirm -> takeTheirs());
        dialog.setRejectable(true);
        dialog.setRejectText(getTranslation("designer.conflict.mine"));
        dialog.addRejectListener(reject -> keepMine());
        dialog.open();
    }

    public void takeTheirs() {
        adopt(definitions.get(actor, saved.key()));
        reloaded.accept(saved);
    }

    public void keepMine() {
        adopt(definitions.get(actor, saved.key()));
        save();
        kept.run();
    }

    private void showSaved() {
        show(VaadinIcon.CHECK, "designer.saver.saved", formats.dateTime(saved.updatedAt()));
    }

    private void show(VaadinIcon icon, String key, String when) {
        removeAll();
        getElement().setAttribute("data-state", key.substring(key.lastIndexOf('.') + 1));
        add(icon.create(), new Span(getTranslation(key, when)));
    }
}
