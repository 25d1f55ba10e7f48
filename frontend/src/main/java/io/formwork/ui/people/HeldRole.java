package io.formwork.ui.people;

/**
 * A role that a person may hold in an app.
 *
 * @param label app and role in the language of the reader
 */
record HeldRole(String app, String role, String label) {}
