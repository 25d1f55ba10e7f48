package io.formwork.report.pdf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a font of the Web Open Font Format 1.0 into the TrueType file that it holds, which PDF can embed. The table of glyph
 * substitutions is left out: it joins two dashes into one glyph, which nobody could search or copy.
 */
final class WoffFont {

    private static final int SIGNATURE = 0x774F4646;
    private static final int SUBSTITUTION = 0x47535542;
    private static final int WOFF_HEADER = 44;
    private static final int WOFF_ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private WoffFont() {}

    static byte[] toTrueType(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("Not a WOFF 1.0 font");
        }
        int[] entries = IntStream.range(0, in.getShort(12))
                .map(table -> WOFF_HEADER + table * WOFF_ENTRY)
                .filter(entry -> in.getInt(entry) != SUBSTITUTION)
                .toArray();
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        putHeader(out, in.getInt(4), entries.length);
        int offset = SFNT_HEADER + entries.length * SFNT_ENTRY;
        for (int entry : entries) {
            int length = in.getInt(entry + 12);
            out.putInt(in.getInt(entry))
                    .putInt(in.getInt(entry + 16))
                    .putInt(offset)
                    .putInt(length);
            out.put(offset, table(woff, in.getInt(entry + 4), in.getInt(entry + 8), length));
            offset += length + 3 & ~3;
        }
        return Arrays.copyOf(out.array(), offset);
    }

    private static void putHeader(ByteBuffer out, int flavor, int tables) {
        int power = Integer.highestOneBit(tables);
        out.putInt(flavor)
                .putShort((short) tables)
                .putShort((short) (power * SFNT_ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) ((tables - power) * SFNT_ENTRY));
    }

    /** A table is compressed only where that made it smaller. */
    private static byte[] table(byte[] woff, int offset, int stored, int length) {
        byte[] table = new byte[length];
        if (stored == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(woff, offset, stored);
            if (inflater.inflate(table) != length) {
                throw new IllegalArgumentException("A table of the WOFF font is cut short");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("A table of the WOFF font is damaged", e);
        }
    }
}
