package io.formwork.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.ui.component.Toast;
import java.util.List;

/** Shows what is never shown again, to be copied. */
final class SecretDialog extends Dialog {

    final Pre secret = new Pre();

    SecretDialog(String title, String text, List<String> lines) {
        addClassName("fw-dialog");
        setWidth("min(520px, calc(100vw - 32px))");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        secret.setText(String.join("\n", lines));
        secret.addClassName("fw-account__secret");
        var copy = new Button(getTranslation("account.copy"), VaadinIcon.COPY.create(), click -> copy());
        var close = new Button(getTranslation("account.kept"), click -> close());
        close.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(new Paragraph(text), secret);
        getFooter().add(copy, close);
    }

    private void copy() {
        UI.getCurrent()
                .getPage()
                .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", secret.getText());
        Toast.success(getTranslation("account.copied"));
    }
}
