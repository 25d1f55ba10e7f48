package io.formwork.identity.login;

/** Bytes as letters and digits that people can type (RFC 4648). */
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int rest = 0;
        int bits = 0;
        for (byte each : bytes) {
            rest = rest << 8 | each & 0xff;
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(SIGNS.charAt(rest >>> bits & 31));
            }
            rest &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(SIGNS.charAt(rest << BITS - bits & 31));
        }
        return text.toString();
    }
}
