package io.formwork.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.formwork.platform.text.Language;
import io.formwork.ui.testing.BrowserJourney;
import io.formwork.ui.testing.Device;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told and made to do, against somebody who is after another person's session. */
class SecurityJourney extends BrowserJourney {

    private static final String HOST = "evil.example";

    @Test
    void theSessionGetsANewIdAtLoginAndItsCookieIsForThisSiteAlone() {
        open(Device.DESKTOP, Language.EN);
        go("login");
        Cookie planted = session();

        logIn(ADMIN, ADMIN_PASSWORD);
        page.waitForURL(address(""));

        Cookie own = session();
        assertThat(own.value).isNotEqualTo(planted.value);
        assertThat(own.httpOnly).isTrue();
        assertThat(own.sameSite).isEqualTo(SameSiteAttribute.LAX);
        open(Device.DESKTOP, Language.EN);
        page.context().addCookies(List.of(new Cookie("JSESSIONID", planted.value).setUrl(address(""))));
        go("");
        page.waitForURL(address("login"));
        assertThat(page.locator(".fw-login__form").count()).isEqualTo(1);
    }

    /** The browser itself comes without https here, so the cookies are read from the answer. */
    @Test
    void cookiesAreForHttpsAloneWhereATrustedProxyWasAskedByHttps() {
        open(Device.DESKTOP, Language.EN);

        assertThat(cookieOf(Map.of("X-Forwarded-Proto", "https"))).contains("HttpOnly", "Secure");
        assertThat(cookieOf(Map.of("X-Forwarded-Proto", "http")))
                .contains("HttpOnly")
                .doesNotContain("Secure");
        assertThat(cookieOf(Map.of("X-Forwarded-Proto", "http, https"))).doesNotContain("Secure");
    }

    private String cookieOf(Map<String, String> headers) {
        var options = RequestOptions.create();
        headers.forEach(options::setHeader);
        page.context().clearCookies();
        APIResponse answer = page.request().get(address("login"), options);
        return answer.headersArray().stream()
                .filter(header -> header.name.equalsIgnoreCase("Set-Cookie") && header.value.startsWith("JSESSIONID"))
                .map(header -> header.value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAnswerCarriesTheHeadersAndEachPageItsOwnNonce() {
        openAsAdmin(Device.DESKTOP, Language.EN, "");
        for (String path : List.of("", "login", "formwork/logo.svg", "VAADIN/no-such-file.js", "people")) {
            Map<String, String> headers = get(path).headers();
            assertThat(headers)
                    .as(path)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("referrer-policy", "same-origin")
                    .containsEntry("cross-origin-opener-policy", "same-origin")
                    .containsEntry("x-frame-options", "SAMEORIGIN")
                    .doesNotContainKey("server")
                    .doesNotContainKey("strict-transport-security");
            assertThat(headers.get("content-security-policy"))
                    .contains("frame-ancestors 'self'", "object-src 'none'", "base-uri 'self'")
                    .doesNotContainPattern("script-src[^;]*unsafe-inline");
        }
        assertThat(get("").headers().get("content-security-policy"))
                .isNotEqualTo(get("").headers().get("content-security-policy"));
    }

    @Test
    void aScriptThatSomebodyPutsIntoThePageDoesNotRun() {
        openAsAdmin(Device.DESKTOP, Language.EN, "");
        // A page that nobody listens to: what it refuses is what is wanted here.
        var victim = page.context().newPage();
        victim.navigate(address(""));

        Object ran = victim.evaluate("""
                async () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.pwned = 1';
                  document.body.append(script);
                  const image = document.createElement('div');
                  image.innerHTML = '<img src="formwork/none" onerror="window.pwned = 2">'
                    + '<a id="trap" href="javascript:window.pwned = 3">x</a>';
                  document.body.append(image);
                  document.getElementById('trap').click();
                  const foreign = document.createElement('script');
                  foreign.src = 'data:text/javascript,window.pwned=4';
                  document.body.append(foreign);
                  await new Promise(done => setTimeout(done, 1000));
                  return window.pwned ?? 'nothing';
                }
                """);

        assertThat(ran).isEqualTo("nothing");
    }

    /** The same click twice: with another token it does not log out, as it is it does. */
    @Test
    void aCallWithoutThePagesTokenDoesNothing() {
        openAsAdmin(Device.DESKTOP, Language.ZH, "");
        openMenu();
        AtomicInteger altered = new AtomicInteger();
        page.route(url -> url.contains("v-r=uidl"), route -> {
            String body = route.request().postData();
            String other = body.replaceAll("\"csrfToken\":\"[^\"]+\"", "\"csrfToken\":\"guessed\"");
            if (!other.equals(body)) {
                altered.incrementAndGet();
            }
            route.resume(new Route.ResumeOptions().setPostData(other));
        });

        page.getByText("退出登录").click();
        page.waitForTimeout(2_000);

        assertThat(altered).hasPositiveValue();
        assertThat(isLoggedIn()).isTrue();

        page.unrouteAll();
        go("");
        openMenu();
        page.getByText("退出登录").click();
        page.waitForURL(address("login"));
        assertThat(isLoggedIn()).isFalse();
    }

    private void openMenu() {
        page.locator(".fw-user-menu vaadin-menu-bar-button").first().click();
        page.getByText("退出登录").waitFor();
    }

    private boolean isLoggedIn() {
        Page fresh = page.context().newPage();
        fresh.navigate(address("people"));
        fresh.locator(".fw-login__form, .fw-user-menu").first().waitFor();
        boolean in = fresh.locator(".fw-login__form").count() == 0;
        fresh.close();
        return in;
    }

    @Test
    void theSessionOfTheBrowserOpensNothingOfTheInterfaceForPrograms() {
        openAsAdmin(Device.DESKTOP, Language.EN, "");

        APIResponse answer = page.request()
                .post(
                        address("api/v1/apps/any/forms/any/records"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData("{}"));

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/x", "https:evil.example/x", "/%5Cevil.example/x", "javascript:window.pwned=1"})
    void theLoginLeadsToNoOtherSite(String path) {
        open(Device.DESKTOP, Language.EN);
        page.navigate(address("") + path);
        if (page.locator(".fw-login__form").count() == 0) {
            go("login");
        }

        logIn(ADMIN, ADMIN_PASSWORD);
        page.waitForFunction("() => !location.pathname.endsWith('/login')");

        assertThat(page.evaluate("() => location.host")).isNotEqualTo(HOST);
        assertThat(page.url()).startsWith(address(""));
        assertThat(page.evaluate("() => window.pwned ?? 'nothing'")).isEqualTo("nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2fapplication.yml",
                "VAADIN/..%2f..%2f..%2fapplication.yml",
                "VAADIN/static/%2e%2e/%2e%2e/application.yml",
                "application.yml",
                "META-INF/MANIFEST.MF",
                "WEB-INF/web.xml",
                "db/migration/V001__identity.sql",
                "..%5c..%5capplication.yml",
                "formwork/..%252f..%252fapplication.yml",
                "VAADIN//etc/passwd"
            })
    void noFileOfTheServerIsFoundByAPath(String path) {
        openAsAdmin(Device.DESKTOP, Language.EN, "");

        assertThat(page.request().get(address("") + path).text())
                .doesNotContain("datasources:", "Manifest-Version", "CREATE TABLE", "<web-app", "root:x:");
    }

    private APIResponse get(String path) {
        return page.request().get(address(path));
    }

    private Cookie session() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }
}
