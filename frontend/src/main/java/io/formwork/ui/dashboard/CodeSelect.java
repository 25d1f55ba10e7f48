package io.formwork.ui.dashboard;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** Chooses one of a few codes by their words. */
final class CodeSelect extends Select<String> {

    /** @param name of the setting in the messages */
    <C> CodeSelect(String name, C[] choices, Function<C, String> code) {
        setLabel(I18NProvider.translate("dashboards.card." + name));
        setItems(Arrays.stream(choices).map(code).toList());
        setItemLabelGenerator(
                each -> I18NProvider.translate("dashboards.card." + name + "." + each.toLowerCase(Locale.ROOT)));
    }
}
