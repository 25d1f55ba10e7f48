/**
 * What tests of the user interface share: {@link io.formwork.ui.testing.ViewTest} opens views without a browser,
 * {@link io.formwork.ui.testing.BrowserJourney} drives the packaged application in Chromium.
 */
@NullMarked
package io.formwork.ui.testing;

import org.jspecify.annotations.NullMarked;
