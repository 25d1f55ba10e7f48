package io.formwork.attachment;

import io.formwork.identity.Actor;

/** Tells apart who brings files: users by their id, visitors by their pass. */
final class Uploader {

    private Uploader() {}

    static String of(Actor actor) {
        var pass = actor.pass();
        return pass == null ? "user:" + actor.id() : pass.bearer();
    }
}
