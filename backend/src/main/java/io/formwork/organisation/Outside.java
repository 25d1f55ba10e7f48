package io.formwork.organisation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is from outside.
 *
 * @param standsFor nothing as long as no record was chosen for him
 */
public record Outside(@Nullable StandsFor standsFor) {

    public Optional<StandsFor> record() {
        return Optional.ofNullable(standsFor);
    }

    String words() {
        return standsFor == null ? "-" : standsFor.words();
    }
}
