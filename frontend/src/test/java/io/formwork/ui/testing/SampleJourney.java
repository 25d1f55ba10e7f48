package io.formwork.ui.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.formwork.platform.text.Language;

/** A walk through an app that is full of records: the sample, installed once for all such journeys. */
public abstract class SampleJourney extends BrowserJourney {

    private static final double PATIENCE = 240_000;
    private static final String APP = "numbers";
    private static boolean installed;

    /** The key of the app; who comes first installs it from the gallery. */
    protected String sampleApp() {
        synchronized (SampleJourney.class) {
            if (!installed) {
                install();
                installed = true;
            }
        }
        return APP;
    }

    private void install() {
        openAsAdmin(Device.DESKTOP, Language.ZH, "templates");
        page.locator(".fw-card-grid vaadin-button", new Page.LocatorOptions().setHasText("安装"))
                .first()
                .click();
        page.locator(".fw-template-install input[slot=input]").first().fill(APP);
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-dialog"))
                .containsText("模板自检", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }
}
