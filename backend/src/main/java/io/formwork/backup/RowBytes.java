package io.formwork.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows as bytes: for each value its length and what the server sent for it, -1 for none. */
final class RowBytes {

    /** What a server accepts in one packet, and with it the largest value there can be. */
    private static final int LONGEST = 1 << 30;

    private RowBytes() {}

    /** Writes the row at which the result stands. */
    static void write(ResultSet row, int columns, DataOutputStream output) throws SQLException, IOException {
        for (int column = 1; column <= columns; column++) {
            byte[] value = row.getBytes(column);
            if (value == null) {
                output.writeInt(-1);
            } else {
                output.writeInt(value.length);
                output.write(value);
            }
        }
    }

    static byte @Nullable [] read(DataInputStream input) throws IOException {
        int length = input.readInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > LONGEST) {
            throw new BackupRefused("A value has " + length + " bytes. The backup is damaged.");
        }
        byte[] value = input.readNBytes(length);
        if (value.length < length) {
            throw new BackupRefused("A value ends too early. The backup is damaged.");
        }
        return value;
    }
}
