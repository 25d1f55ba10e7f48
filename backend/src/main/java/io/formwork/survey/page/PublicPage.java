package io.formwork.survey.page;

import io.formwork.platform.text.Language;

/**
 * A page ready to be sent.
 *
 * @param nonce what its style and script carry, for the content security policy
 */
public record PublicPage(int status, Language language, String html, String nonce) {}
