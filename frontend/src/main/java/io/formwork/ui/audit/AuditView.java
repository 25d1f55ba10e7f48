package io.formwork.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.formwork.audit.AuditCheck;
import io.formwork.audit.AuditEntry;
import io.formwork.audit.AuditFilter;
import io.formwork.audit.AuditFormat;
import io.formwork.audit.AuditPage;
import io.formwork.audit.AuditService;
import io.formwork.identity.UserService;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Toast;
import io.formwork.ui.shell.AppCatalog;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was done in the installation, the newest first. */
@Route(value = AuditView.PATH, layout = MainLayout.class)
@Prototype
@RolesAllowed("admin")
@StyleSheet("formwork/audit.css")
public class AuditView extends Page implements HasDynamicTitle {

    static final String PATH = "audit";
    private static final int PAGE = 50;

    private final transient AuditService audit;
    private final transient AuditScreens screens;
    private final transient CurrentUser user;

    final AuditFilters filters;
    final Div list = new Div();
    final Button more = new Button(getTranslation("audits.more"), click -> showMore());
    private final Panel found;
    private final Panel nothing;
    private transient AuditFilter filter = AuditFilter.ALL;
    private @Nullable String next;

    AuditView(
            AuditService audit,
            AuditScreens screens,
            UserService users,
            AppCatalog apps,
            FormworkSettings settings,
            CurrentUser user) {
        this.audit = audit;
        this.screens = screens;
        this.user = user;
        var actor = user.actor();
        filters = new AuditFilters(screens, actor, users, apps.list(actor), settings.timeZone(), this::refresh);
        list.addClassName("fw-audit");
        more.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        more.addClassName("fw-audit__more");
        found = new Panel(list, more).flush();
        nothing = new Panel(new EmptyState(VaadinIcon.SEARCH, getTranslation("audits.none"))
                .text(getTranslation("audits.none-text")));
        var check = new Button(getTranslation("audits.check"), VaadinIcon.SHIELD.create(), click -> check());
        check.setDisableOnClick(true);
        check.addClickListener(click -> check.setEnabled(true));
        var header = new PageHeader(getTranslation("audits.title"))
                .subtitle(getTranslation("audits.subtitle"))
                .actions(check, download(AuditFormat.CSV), download(AuditFormat.XLSX));
        add(header, filters, found, nothing);
        refresh();
    }

    void refresh() {
        filter = filters.filter();
        list.removeAll();
        next = null;
        showMore();
    }

    void showMore() {
        AuditPage page = audit.list(user.actor(), filter, next, PAGE);
        page.entries().forEach(entry -> list.add(new AuditLine(screens, user.actor(), entry, () -> open(entry))));
        next = page.next();
        more.setVisible(next != null);
        boolean any = list.getComponentCount() > 0;
        found.setVisible(any);
        nothing.setVisible(!any);
    }

    AuditDialog open(AuditEntry entry) {
        var dialog = new AuditDialog(screens, user.actor(), entry);
        dialog.open();
        return dialog;
    }

    void check() {
        AuditCheck check = audit.check(user.actor());
        if (check.flaw() == null) {
            Toast.success(getTranslation("audits.sound", check.entries()));
        } else {
            Toast.error(getTranslation(check.flaw().messageKey(), check.flaw().sequence()));
        }
    }

    private Anchor download(AuditFormat format) {
        String label = getTranslation("audits.export." + format.name().toLowerCase(Locale.ROOT));
        var actor = user.actor();
        DownloadHandler handler = event -> {
            event.setFileName(getTranslation("audits.file") + format.ending());
            event.setContentType(format.type());
            try (var out = event.getOutputStream()) {
                audit.export(actor, filter, format, out);
            }
        };
        var link = new Anchor(handler, "");
        link.add(new Button(label, VaadinIcon.DOWNLOAD_ALT.create()));
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audits.title");
    }
}
