package io.formwork.organisation;

/** What people search for, as a pattern in which their signs mean themselves. */
final class Patterns {

    private Patterns() {}

    static String containing(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
