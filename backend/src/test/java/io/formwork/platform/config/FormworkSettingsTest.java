package io.formwork.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.platform.startup.StartupRefused;
import io.formwork.platform.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormworkSettingsTest {

    @Test
    void everySettingHasADefault() {
        var settings = FormworkSettings.read(name -> null);

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.home()).isAbsolute().hasFileName("data");
        assertThat(settings.externalDatabase()).isNull();
        assertThat(settings.language()).isEqualTo(Language.ZH);
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
    }

    @Test
    void aSecretIsReadFromItsFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret\n");

        var settings = FormworkSettings.read(Map.of(
                "FORMWORK_DB_URL", "jdbc:mysql://db/formwork",
                "FORMWORK_DB_USER", "fw",
                "FORMWORK_DB_PASSWORD_FILE", file.toString())::get);

        assertThat(settings.externalDatabase())
                .isEqualTo(new DatabaseAccess("jdbc:mysql://db/formwork", "fw", "secret"));
        assertThat(settings.externalDatabase()).asString().doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "FORMWORK_PORT, http",
        "FORMWORK_PORT, 70000",
        "FORMWORK_LANG, fr",
        "FORMWORK_TIME_ZONE, Mars/Olympus",
        "FORMWORK_NODE, 256",
        "FORMWORK_MAIL_PORT, smtp",
        "FORMWORK_TRUSTED_PROXIES, proxy.example.com",
        "FORMWORK_MAIL_TLS, sometimes",
        "FORMWORK_ADMIN_PASSWORD_FILE, /no/such/file",
    })
    void aWrongSettingIsNamed(String name, String value) {
        Map<String, String> variables = Map.of(
                "FORMWORK_MAIL_HOST", "mail.example.com", "FORMWORK_MAIL_FROM", "formwork@example.com", name, value);

        assertThatThrownBy(() -> FormworkSettings.read(variables::get))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }

    @Test
    void aPasswordForMailNeverCrossesANetworkInTheOpen() {
        var settings = new HashMap<>(Map.of(
                "FORMWORK_MAIL_HOST", "mail.example.com",
                "FORMWORK_MAIL_TLS", "none",
                "FORMWORK_MAIL_FROM", "formwork@example.com"));
        assertThat(FormworkSettings.read(settings::get).mail().port()).isEqualTo(25);

        settings.putAll(Map.of("FORMWORK_MAIL_USER", "ada", "FORMWORK_MAIL_PASSWORD", "secret"));

        assertThatThrownBy(() -> FormworkSettings.read(settings::get))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("FORMWORK_MAIL_TLS");
        settings.put("FORMWORK_MAIL_TLS", "starttls");
        assertThat(FormworkSettings.read(settings::get).mail().port()).isEqualTo(587);
        assertThat(FormworkSettings.read(settings::get).toString()).doesNotContain("secret");
    }
}
