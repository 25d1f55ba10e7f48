package io.formwork.attachment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The media types that are taken, told from a file's first bytes; the name only decides between formats that share a
 * container. Whatever is text is plain text, so that no page of ours ever hands out somebody's HTML or SVG as such.
 */
final class FileType {

    static final int HEAD = 4096;

    private static final Map<String, String> PACKAGES = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "odp", "application/vnd.oasis.opendocument.presentation");
    private static final Map<String, String> OLE = Map.of(
            "doc", "application/msword",
            "xls", "application/vnd.ms-excel",
            "ppt", "application/vnd.ms-powerpoint",
            "msg", "application/vnd.ms-outlook");

    private static final List<Magic> MAGICS = List.of(
            new Magic(0, "ffd8ff", "image/jpeg"),
            new Magic(0, "89504e470d0a1a0a", "image/png"),
            new Magic(0, "474946383761", "image/gif"),
            new Magic(0, "474946383961", "image/gif"),
            new Magic(8, "57454250", "image/webp"),
            new Magic(4, "6674797068656963", "image/heic"),
            new Magic(4, "667479706d696631", "image/heic"),
            new Magic(4, "6674797061766966", "image/avif"),
            new Magic(4, "6674797071742020", "video/quicktime"),
            new Magic(4, "667479704d344120", "audio/mp4"),
            new Magic(4, "66747970", "video/mp4"),
            new Magic(0, "25504446", "application/pdf"),
            new Magic(0, "494433", "audio/mpeg"),
            new Magic(0, "fffb", "audio/mpeg"),
            new Magic(0, "4f676753", "audio/ogg"),
            new Magic(8, "57415645", "audio/wav"),
            new Magic(0, "2321414d52", "audio/amr"),
            new Magic(0, "1a45dfa3", "video/webm"),
            new Magic(0, "377abcaf271c", "application/x-7z-compressed"),
            new Magic(0, "526172211a07", "application/vnd.rar"));

    private FileType() {}

    /** @return empty when the type is unknown or not taken, such as a program */
    static Optional<String> of(byte[] head, String name) {
        String ending = ending(name);
        if (matches(head, 0, "504b0304") || matches(head, 0, "504b0506")) {
            return Optional.of(PACKAGES.getOrDefault(ending, "application/zip"));
        }
        if (matches(head, 0, "d0cf11e0a1b11ae1")) {
            return Optional.ofNullable(OLE.get(ending));
        }
        for (Magic magic : MAGICS) {
            if (matches(head, magic.offset(), magic.hex())) {
                return Optional.of(magic.type());
            }
        }
        if (isText(head)) {
            return Optional.of(ending.equals("csv") ? "text/csv" : "text/plain");
        }
        return Optional.empty();
    }

    private static boolean matches(byte[] head, int offset, String hex) {
        byte[] wanted = HexFormat.of().parseHex(hex);
        if (head.length < offset + wanted.length) {
            return false;
        }
        return ByteBuffer.wrap(head, offset, wanted.length).equals(ByteBuffer.wrap(wanted));
    }

    private static boolean isText(byte[] head) {
        return decodes(head, StandardCharsets.UTF_8.newDecoder())
                || decodes(head, java.nio.charset.Charset.forName("GB18030").newDecoder());
    }

    /** Whether it is text without control characters; the head may end within a character. */
    private static boolean decodes(byte[] head, CharsetDecoder decoder) {
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), text, false);
        if (result.isError()) {
            return false;
        }
        return text.flip().chars().noneMatch(character -> character < ' ' && "\t\n\r\f".indexOf(character) < 0);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private record Magic(int offset, String hex, String type) {}
}
