package io.formwork.survey.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters that stand in an address. Messengers add theirs to links; what they say is nothing that was entered. */
final class AddressParameters {

    private AddressParameters() {}

    static Set<String> names(@Nullable String query) {
        Set<String> names = new HashSet<>();
        if (query != null) {
            for (String part : query.split("&")) {
                names.add(decoded(part.split("=", 2)[0]));
            }
        }
        return names;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
