package io.formwork.ui.template;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.formwork.template.InstallProgress;
import io.formwork.template.Installations;
import io.formwork.ui.component.Panel;
import io.formwork.ui.shell.UiTicker;

/** How far an installation is; when it ends the page is shown anew, with the app. */
final class InstallPanel extends Panel {

    private final transient Installations installations;
    final ProgressBar bar = new ProgressBar();
    final Paragraph step = new Paragraph();

    InstallPanel(Installations installations, UiTicker ticker) {
        this.installations = installations;
        title(getTranslation("templates.installing"));
        subtitle(getTranslation("templates.installing-text"));
        addContent(bar, step);
        look();
        ticker.whileShown(this, this::look);
    }

    void look() {
        installations.any().ifPresentOrElse(this::show, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(true)));
    }

    private void show(InstallProgress progress) {
        bar.setValue(progress.share());
        step.setText(getTranslation("templates.installing." + progress.step().code()));
    }
}
