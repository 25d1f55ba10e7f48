package io.formwork.ui.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** A journey with texts that are markup, script and expressions, which must only ever be seen as text. */
public abstract class HostileJourney extends BrowserJourney {

    protected static final String HOSTILE = "<script>window.hacked=1</script>\"><img src=x onerror=\"window.hacked=1\">"
            + "${7*7} #{7*7} {{7*7}} '; drop table t_x; --";

    private final List<String> dialogs = new ArrayList<>();

    /** Notes every dialog that a script opens on the current page. */
    protected void watch() {
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    /** Nothing of the text was run, and no picture was asked for. */
    protected void harmless(String where) {
        step(where);
        Assertions.assertThat(page.evaluate("() => window.hacked")).as(where).isNull();
        assertThat(page.locator("img[src='x']")).hasCount(0);
        Assertions.assertThat(dialogs).as(where).isEmpty();
    }

    protected static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
