package io.formwork.ui.survey;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.formwork.platform.text.Language;
import io.formwork.survey.SharedLink;
import io.formwork.ui.component.Toast;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A link as it is handed to people: its QR code, a text to send, and the page as a phone shows it. */
final class ShareDialog extends Dialog {

    private static final int PIXELS = 12;

    ShareDialog(SharedLink link, Language language) {
        addClassNames("fw-dialog", "fw-dialog--wide");
        setHeaderTitle(getTranslation("surveys.share.title"));
        setWidth("min(820px, calc(100vw - 32px))");
        byte[] svg = link.qr().svg().getBytes(StandardCharsets.UTF_8);
        Image code = new Image(
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg),
                getTranslation("surveys.share.qr"));
        code.setWidth("220px");
        TextArea text = new TextArea(getTranslation("surveys.share.text"));
        text.setValue(link.text(language));
        text.setReadOnly(true);
        text.setWidthFull();
        Button copy =
                new Button(getTranslation("surveys.share.copy"), VaadinIcon.COPY.create(), click -> copy(link.url()));
        Div downloads = new Div(
                download("surveys.share.svg", "qr.svg", "image/svg+xml", svg),
                download("surveys.share.png", "qr.png", "image/png", link.qr().png(PIXELS)),
                open(link));
        downloads.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "var(--fw-space-4)");
        Div left = new Div(code, text, copy, downloads);
        left.getStyle()
                .set("display", "flex")
                .set("flex", "1 1 300px")
                .set("flex-direction", "column")
                .set("gap", "var(--fw-space-3)");
        Div both = new Div(left, phone(link));
        both.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "var(--fw-space-5)");
        add(both);
        getFooter().add(new Button(getTranslation("component.close"), click -> close()));
    }

    private IFrame phone(SharedLink link) {
        IFrame phone = new IFrame(link.preview());
        phone.getElement().setAttribute("title", getTranslation("surveys.share.preview"));
        phone.getStyle()
                .set("border", "8px solid var(--fw-ink)")
                .set("border-radius", "28px")
                .set("flex", "none")
                .set("max-width", "100%")
                .set("box-sizing", "border-box");
        phone.setWidth("340px");
        phone.setHeight("560px");
        return phone;
    }

    private Anchor download(String label, String name, String type, byte[] content) {
        DownloadHandler handler = DownloadHandler.fromInputStream(
                event -> new DownloadResponse(new ByteArrayInputStream(content), name, type, content.length));
        return new Anchor(handler, getTranslation(label));
    }

    private Anchor open(SharedLink link) {
        Anchor anchor = new Anchor(link.url(), getTranslation("surveys.share.open"));
        anchor.setTarget("_blank");
        return anchor;
    }

    private void copy(String url) {
        UI.getCurrent().getPage().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", url);
        Toast.success(getTranslation("surveys.share.copied"));
    }
}
