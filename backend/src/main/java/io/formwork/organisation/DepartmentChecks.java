package io.formwork.organisation;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.OneLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words of an organisation must look like. */
final class DepartmentChecks {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_CODE = 60;

    private DepartmentChecks() {}

    static void require(DepartmentDraft draft) {
        List<Violation> broken = new ArrayList<>();
        name(broken, "/name", draft.name());
        if (draft.englishName() != null) {
            name(broken, "/englishName", draft.englishName());
        }
        if (draft.code() != null && draft.code().length() > LONGEST_CODE) {
            broken.add(new Violation("/code", "maxLength", "organisation.code.length", LONGEST_CODE));
        }
        if (draft.head() != null && draft.deputies().contains(draft.head())) {
            broken.add(new Violation("/deputies", "deputy", "organisation.deputy.head"));
        }
        refuse(broken);
    }

    static void requireName(String name) {
        List<Violation> broken = new ArrayList<>();
        name(broken, "/name", name);
        refuse(broken);
    }

    /** A slash parts the names in a path, as in 销售部/华东. */
    private static void name(List<Violation> broken, String pointer, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('/') >= 0) {
            broken.add(new Violation(pointer, "name", "organisation.name.shape", LONGEST_NAME));
        }
        if (!OneLine.is(name)) {
            broken.add(new Violation(pointer, "line", "identity.name.line"));
        }
    }

    static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
    }

    static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
