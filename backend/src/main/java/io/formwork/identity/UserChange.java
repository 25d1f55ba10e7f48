package io.formwork.identity;

import io.formwork.platform.text.Language;
import org.jspecify.annotations.Nullable;

/** What an administrator may change of an account; the login name stays, since it stands in what people remember. */
public record UserChange(String name, @Nullable String email, boolean admin, Language language) {}
