package io.formwork.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The script that starts the server in a session of its own, where the system can do so. Ctrl-C and whoever else stops the
 * application's whole group of processes would end the server first, which is needed until the application is done.
 */
final class ServerStarter {

    private static final String SCRIPT = """
        #!/bin/sh
        server=$(dirname "$0")/server/bin/mariadbd
        command -v setsid >/dev/null 2>&1 && exec setsid "$server" "$@"
        exec "$server" "$@"
        """;

    private ServerStarter() {}

    static Path write(Path folder) throws IOException {
        Path script = folder.resolve("start-server");
        if (!Files.exists(script) || !Files.readString(script).equals(SCRIPT)) {
            Files.writeString(script, SCRIPT);
        }
        allow(script);
        return script;
    }

    /** Makes a file one that its owner can run. */
    static void allow(Path program) throws IOException {
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
