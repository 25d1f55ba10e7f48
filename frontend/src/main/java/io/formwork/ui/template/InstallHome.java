package io.formwork.ui.template;

import com.vaadin.flow.component.Component;
import io.formwork.identity.Actor;
import io.formwork.template.Installations;
import io.formwork.ui.shell.HomeContributor;
import io.formwork.ui.shell.UiTicker;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Says on the home page that an app is being installed, as at the first start. */
@Singleton
final class InstallHome implements HomeContributor {

    private final Installations installations;
    private final UiTicker ticker;

    InstallHome(Installations installations, UiTicker ticker) {
        this.installations = installations;
        this.ticker = ticker;
    }

    @Override
    public Optional<Component> content(Actor actor) {
        return bringsApps(actor) ? Optional.of(new InstallPanel(installations, ticker)) : Optional.empty();
    }

    @Override
    public boolean bringsApps(Actor actor) {
        return actor.admin() && installations.any().isPresent();
    }

    @Override
    public int order() {
        return 0;
    }
}
