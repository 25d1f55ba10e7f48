package io.formwork.backup;

/** Tables were altered while they were read, so that the parts may not fit together. */
final class TornSnapshot extends Exception {

    private static final long serialVersionUID = 1L;

    TornSnapshot() {}

    TornSnapshot(Throwable cause) {
        super(cause);
    }
}
