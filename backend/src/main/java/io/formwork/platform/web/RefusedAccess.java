package io.formwork.platform.web;

import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.FormworkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts on the log who was refused what, by which somebody who tries doors is found. */
public final class RefusedAccess {

    private static final Logger log = LoggerFactory.getLogger(RefusedAccess.class);

    private RefusedAccess() {}

    /**
     * Notes a refusal for want of a right; others are no attempts.
     *
     * @param who the login, empty for a stranger
     * @param path without what was asked by it; on the log no path of a public page is told, since its link is a secret
     */
    public static void note(FormworkException refusal, String who, String path) {
        if (refusal instanceof Forbidden) {
            Origin origin = Origin.current();
            log.info(
                    "Refused {} from {} by {}: {} at {}",
                    who.isEmpty() ? "a stranger" : who,
                    origin.address(),
                    origin.way(),
                    refusal.messageKey(),
                    origin.way() == Origin.Way.PUBLIC ? "a public page" : path);
        }
    }
}
