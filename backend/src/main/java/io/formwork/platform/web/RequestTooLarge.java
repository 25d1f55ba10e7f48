package io.formwork.platform.web;

import java.io.IOException;

/** More arrived than a request may bring. */
final class RequestTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    RequestTooLarge(long limit) {
        super("The request is larger than " + limit + " bytes");
    }
}
