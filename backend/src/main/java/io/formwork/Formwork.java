package io.formwork;

import io.micronaut.runtime.Micronaut;

/** Starts the application. */
public final class Formwork {

    private Formwork() {}

    public static void main(String[] arguments) {
        Micronaut.build(arguments).mainClass(Formwork.class).start();
    }
}
