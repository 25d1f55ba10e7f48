package io.formwork.organisation;

/** The record that stands for somebody from outside: his customer or partner. */
public record StandsFor(String app, String form, String record) {

    String words() {
        return app + "/" + form + "/" + record;
    }
}
