package io.formwork.ui.testing;

import com.microsoft.playwright.Browser;

/** What a person looks at the application with. */
public enum Device {
    DESKTOP(1440, 900, false),
    PHONE(360, 740, true);

    private static final int PHONE_SCALE = 2;

    private final int width;
    private final int height;
    private final boolean touch;

    Device(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setDeviceScaleFactor(touch ? PHONE_SCALE : 1)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setAcceptDownloads(true);
    }
}
