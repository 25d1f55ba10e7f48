package io.formwork.ui.people.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The administrator brings in a list of people, of which one row is at fault. */
class PeopleImportJourney extends BrowserJourney {

    private final String tag = Long.toString(System.nanoTime() % 1_000_000_000L, 36);

    @Test
    void aListOfPeopleIsBroughtIn() throws IOException {
        openAsAdmin(Device.DESKTOP, Language.ZH, "people");
        button("导入");
        page.waitForURL(address("people/import"));
        step("choose-a-file");
        upload();
        step("columns");
        page.locator("vaadin-checkbox", new Page.LocatorOptions().setHasText("自动新建"))
                .locator("input")
                .check();
        button("检查数据");
        page.getByText("部分行有问题").waitFor();
        assertThat(page.locator(".fw-bad-rows")).containsText("直属上级");
        step("check");
        page.locator("vaadin-checkbox", new Page.LocatorOptions().setHasText("跳过有问题的行"))
                .locator("input")
                .check();
        button("导入 2 人");
        page.getByText("已新建 2 人").waitFor();
        step("done");
        Download download = page.waitForDownload(() -> page.getByText("下载初始密码").click());
        assertThat(Files.readString(download.path())).contains("wei" + tag).contains("na" + tag);
        button("查看人员");
        page.locator(".fw-people__search input").fill(tag);
        page.getByText("找到 2 人").waitFor();
        step("people");

        openAsAdmin(Device.PHONE, Language.ZH, "people/import");
        assertFitsWidth();
        upload();
        step("columns-on-a-phone");
        assertFitsWidth();
        button("检查数据");
        page.locator("[data-figure=left]").waitFor();
        step("check-on-a-phone");
        assertFitsWidth();
    }

    private void upload() {
        String rows = "登录名,姓名,邮箱,部门,岗位,部门负责人,直属上级\r\nwei" + tag + ",魏明,wei@example.com,导入" + tag
                + "/华东,区域经理,是,\r\nna" + tag + ",李娜,na@example.com,导入" + tag + "/华东,顾问,否,wei" + tag + "\r\nbo" + tag
                + ",博文,,导入" + tag + ",,,nobody-" + tag + "\r\n";
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.getByText("各列已按名称对应").waitFor();
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        settle();
    }
}
