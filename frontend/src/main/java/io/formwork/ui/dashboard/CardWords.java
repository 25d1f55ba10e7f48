package io.formwork.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The title of a card and the text that it may hold, in both languages. */
final class CardWords {

    private final TextField zh = new TextField(I18NProvider.translate("dashboards.card.title-zh"));
    private final TextField en = new TextField(I18NProvider.translate("dashboards.card.title-en"));
    private final TextArea textZh = new TextArea(I18NProvider.translate("dashboards.card.text-zh"));
    private final TextArea textEn = new TextArea(I18NProvider.translate("dashboards.card.text-en"));

    CardWords(ObjectNode card) {
        LocalizedText title = LocalizedText.of(card.get("title"));
        zh.setValue(title.in(Language.ZH));
        en.setValue(title.in(Language.EN));
        LocalizedText text = LocalizedText.of(card.get("text"));
        textZh.setValue(text.in(Language.ZH));
        textEn.setValue(text.in(Language.EN));
    }

    List<Component> inputs() {
        return List.of(zh, en, textZh, textEn);
    }

    void offerText(boolean offered) {
        textZh.setVisible(offered);
        textEn.setVisible(offered);
    }

    /** What was entered in one language serves the other too; without any a card is named for what it shows. */
    LocalizedText title(Supplier<LocalizedText> otherwise) {
        if (zh.isEmpty() && en.isEmpty()) {
            return otherwise.get();
        }
        return LocalizedText.of(
                zh.isEmpty() ? en.getValue() : zh.getValue(), en.isEmpty() ? zh.getValue() : en.getValue());
    }

    LocalizedText text() {
        return LocalizedText.of(textZh.getValue(), textEn.getValue());
    }
}
