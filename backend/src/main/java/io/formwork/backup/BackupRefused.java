package io.formwork.backup;

/** Says in one line why there is no backup, or why one cannot be restored, and what to do. */
final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefused(String message) {
        super(message);
    }

    BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
