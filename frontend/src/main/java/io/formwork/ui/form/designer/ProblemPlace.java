package io.formwork.ui.form.designer;

import com.vaadin.flow.component.UI;
import io.formwork.definition.Problem;
import io.formwork.ui.form.designer.command.Selection;
import io.formwork.ui.form.designer.draft.FormDraft;

/** Where in the designer a problem is mended. */
final class ProblemPlace {

    private static final String PROPERTIES = "/schema/properties/";
    private static final String UI = "/ui";

    private ProblemPlace() {}

    static Selection of(Problem problem, FormDraft draft) {
        String pointer = problem.pointer();
        if (pointer.startsWith(PROPERTIES)) {
            String rest = pointer.substring(PROPERTIES.length());
            int end = rest.indexOf('/');
            String name =
                    (end < 0 ? rest : rest.substring(0, end)).replace("~1", "/").replace("~0", "~");
            return draft.addressOf(name).isPresent() ? new Selection.OfField(name) : new Selection.Whole();
        }
        if (pointer.startsWith(UI + "/elements")) {
            String address = pointer.substring(UI.length()).replaceAll("/scope$", "");
            return draft.element(address).isPresent() ? new Selection.OfElement(address) : new Selection.Whole();
        }
        return new Selection.Whole();
    }
}
