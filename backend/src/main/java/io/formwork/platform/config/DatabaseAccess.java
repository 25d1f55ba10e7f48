package io.formwork.platform.config;

/** Where a database is and who may enter. */
public record DatabaseAccess(String url, String user, String password) {

    @Override
    public String toString() {
        return user + "@" + url.replaceAll("\\?.*", "");
    }
}
