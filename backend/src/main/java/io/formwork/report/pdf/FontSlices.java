package io.formwork.report.pdf;

import io.formwork.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The hundred small slices of the font that hold what its main files lack: signs such as ℃ and ①, and characters outside the
 * common sets. Only those that a text needs are worth loading.
 */
final class FontSlices {

    private static final int ASCII = 0x80;

    private final BitSet common = new BitSet();
    private final Map<String, BitSet> slices = new LinkedHashMap<>();

    FontSlices() {
        addCommon("latin");
        addCommon("chinese-simplified");
        var ranges = Json.parse(new String(FontFiles.read("unicode.json"), StandardCharsets.UTF_8));
        ranges.properties().forEach(slice -> {
            if (slice.getKey().startsWith("[")) {
                String name = slice.getKey().substring(1, slice.getKey().length() - 1);
                slices.put(name, codePoints(slice.getValue().asString("")));
            }
        });
    }

    /** The names of the slices with characters of the text that the main files lack. */
    List<String> neededFor(String text) {
        BitSet rare = new BitSet();
        text.codePoints().filter(point -> point >= ASCII && !common.get(point)).forEach(rare::set);
        List<String> needed = new ArrayList<>();
        slices.forEach((name, points) -> {
            if (points.intersects(rare)) {
                needed.add(name);
            }
        });
        return needed;
    }

    private void addCommon(String subset) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(FontFiles.trueType(subset, 400)))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int point = ASCII; point <= Character.MAX_CODE_POINT; point++) {
                if (glyphs.getGlyphId(point) > 0) {
                    common.set(point);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a CSS unicode-range such as {@code U+2103,U+2460-2473}. */
    private static BitSet codePoints(String ranges) {
        BitSet points = new BitSet();
        for (String range : ranges.split(",")) {
            String[] ends = range.strip().substring(2).split("-");
            points.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16) + 1);
        }
        return points;
    }
}
