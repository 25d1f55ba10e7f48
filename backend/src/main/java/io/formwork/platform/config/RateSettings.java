package io.formwork.platform.config;

/**
 * How often one may come in a minute, 0 for as often as one likes.
 *
 * @param logins by REST from one address
 * @param visitors to public pages, and calls without a token, from one address
 * @param programs with one token or key
 */
public record RateSettings(int logins, int visitors, int programs) {}
