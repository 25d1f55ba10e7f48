package io.formwork.platform.config;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Locale;

@Factory
final class SettingsFactory {

    @Singleton
    FormworkSettings settings(Environment environment) {
        return FormworkSettings.read(name -> environment
                .getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'), String.class)
                .orElse(null));
    }

    @Singleton
    DataFolder dataFolder(FormworkSettings settings) {
        return DataFolder.open(settings.home());
    }
}
