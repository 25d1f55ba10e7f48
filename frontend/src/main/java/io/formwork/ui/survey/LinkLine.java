package io.formwork.ui.survey;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.survey.PublicLink;
import io.formwork.ui.component.Confirmation;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import java.time.Instant;
import java.util.function.Consumer;

/** A public link: its name, how it stands, how often it was opened and answered, and what can be done with it. */
final class LinkLine extends Div {

    LinkLine(PublicLink link, Consumer<PublicLink> share, Consumer<PublicLink> revoke) {
        getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("gap", "var(--fw-space-2) var(--fw-space-3)")
                .set("align-items", "center");
        Span name = new Span(link.label());
        name.getStyle().set("font-weight", "600").set("flex", "1 1 160px").set("overflow-wrap", "anywhere");
        PublicLink.State state = link.state(Instant.now());
        Span counts = new Span(getTranslation("surveys.link.counts", link.views(), link.answers()));
        add(name, tag(state), counts);
        if (state != PublicLink.State.REVOKED) {
            Button shared = button(VaadinIcon.QRCODE, "surveys.link.share", () -> share.accept(link));
            shared.setText(getTranslation("surveys.link.qr"));
            shared.removeThemeVariants(ButtonVariant.AURA_TERTIARY);
            Div buttons = new Div(shared);
            buttons.getStyle().set("display", "flex").set("gap", "var(--fw-space-1)");
            buttons.add(button(
                    VaadinIcon.BAN,
                    "surveys.link.revoke",
                    () -> Confirmation.askDanger(
                            getTranslation("surveys.link.revoke-question", link.label()),
                            getTranslation("surveys.link.revoke-text"),
                            getTranslation("surveys.link.revoke"),
                            () -> revoke.accept(link))));
            add(buttons);
        }
    }

    private Tag tag(PublicLink.State state) {
        TagColor color = state == PublicLink.State.OPEN ? TagColor.GREEN : TagColor.GREY;
        return new Tag(getTranslation("surveys.link.state." + state.name().toLowerCase(java.util.Locale.ROOT)), color)
                .dot();
    }

    private Button button(VaadinIcon icon, String label, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setAriaLabel(getTranslation(label));
        button.setTooltipText(getTranslation(label));
        return button;
    }
}
