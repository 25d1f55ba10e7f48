package io.formwork.platform.text;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A QR code as a picture, with the quiet zone that readers need. */
public final class QrImage {

    private static final int QUIET = 4;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final QrCode code;

    private QrImage(QrCode code) {
        this.code = code;
    }

    public static QrImage of(String text) {
        return new QrImage(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
    }

    private int side() {
        return code.size + 2 * QUIET;
    }

    private boolean dark(int x, int y) {
        return code.getModule(x - QUIET, y - QUIET);
    }

    /** One path in a square view box; scales to any size. */
    public String svg() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); x++) {
                if (dark(x, y)) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0,0h%1$dv%1$dh-%1$dz"/><path d="%2$s"/></svg>\
            """.formatted(side(), path);
    }

    /** Black and white, one bit a pixel. */
    public byte[] png(int pixelsPerModule) {
        int size = side() * pixelsPerModule;
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(PNG);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (var fields = new DataOutputStream(header)) {
            fields.writeInt(size);
            fields.writeInt(size);
            fields.write(new byte[] {1, 0, 0, 0, 0});
            chunk(png, "IHDR", header.toByteArray());
            chunk(png, "IDAT", pixels(size, pixelsPerModule));
            chunk(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private byte[] pixels(int size, int pixelsPerModule) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < size; y++) {
                byte[] line = new byte[1 + (size + 7) / 8];
                for (int x = 0; x < size; x++) {
                    if (!dark(x / pixelsPerModule, y / pixelsPerModule)) {
                        line[1 + x / 8] |= (byte) (0x80 >> (x % 8));
                    }
                }
                deflater.write(line);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        var output = new DataOutputStream(png);
        output.writeInt(data.length);
        output.write(name);
        output.write(data);
        output.writeInt((int) check.getValue());
    }
}
