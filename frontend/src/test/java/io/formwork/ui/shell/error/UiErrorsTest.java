package io.formwork.ui.shell.error;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.ErrorEvent;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.web.RefusedAccess;
import io.formwork.testing.LogListener;
import io.formwork.ui.shell.HomeView;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UiErrorsTest extends ViewTest {

    @RegisterExtension
    final LogListener log = LogListener.to(RefusedAccess.class);

    @Inject
    UiErrors errors;

    @BeforeEach
    void comeIn() {
        logInAsAdmin();
        navigate(HomeView.class);
    }

    @Test
    void aRefusalIsSaidInTheWordsOfItsMessage() {
        fail(new Forbidden("identity.login.refused"));

        assertThat(toast()).isEqualTo("登录名或密码不正确。");
    }

    @Test
    void whoIsRefusedARightIsOnTheLog() {
        fail(new Forbidden("identity.admin.required"));

        assertThat(toast()).isEqualTo("只有管理员可以执行此操作。");
        assertThat(log.said())
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("Refused admin", "identity.admin.required");
    }

    @Test
    void aRefusalIsFoundHoweverDeepItIsWrapped() {
        fail(new IllegalStateException(new InvocationTargetException(new NotFound("identity.login.refused"))));

        assertThat(toast()).isEqualTo("登录名或密码不正确。");
    }

    @Test
    void everyBrokenRuleIsSaidOnce() {
        fail(new Invalid(List.of(
                new Violation("/a", "rule", "identity.admin.required"),
                new Violation("/b", "rule", "identity.admin.required"),
                new Violation("/c", "rule", "identity.active.self"))));

        assertThat(toast()).isEqualTo("只有管理员可以执行此操作。\n不能停用自己的账号。");
    }

    @Test
    void aBugIsShownWithItsNumberAndWithoutItsInside() {
        fail(new IllegalStateException("select secret from users"));

        var dialog = $(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message"))
                .containsPattern("编号 [0-9a-f]{8}")
                .doesNotContain("secret");
    }

    @Test
    void aDatabaseThatIsAwayIsNoBug() {
        fail(new IllegalStateException(new SQLTransientConnectionException("pool is empty")));

        assertThat(toast()).startsWith("暂时无法连接数据库");
    }

    @Test
    void aCauseThatLeadsBackToItselfEndsTheSearch() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        assertThat(FailureWords.refusalIn(first)).isEmpty();
    }

    private void fail(Throwable failure) {
        errors.error(new ErrorEvent(failure));
        roundTrip();
    }

    private String toast() {
        return $(Span.class).withClassName("fw-toast__text").single().getText();
    }
}
