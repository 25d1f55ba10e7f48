package io.formwork.platform.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV file as RFC 4180 describes it, with whichever separator and encoding its first bytes show. */
public final class CsvFile {

    private static final int SAMPLE_BYTES = 64 * 1024;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;
    private final Charset charset;
    private final char separator;

    private CsvFile(Path path, Charset charset, char separator) {
        this.path = path;
        this.charset = charset;
        this.separator = separator;
    }

    public static CsvFile of(Path path) {
        byte[] sample = new byte[SAMPLE_BYTES];
        int length;
        try (InputStream in = Files.newInputStream(path)) {
            length = in.readNBytes(sample, 0, sample.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Charset charset = charsetOf(ByteBuffer.wrap(sample, 0, length));
        String head = new String(sample, 0, length, charset).lines().findFirst().orElse("");
        return new CsvFile(path, charset, separatorOf(head));
    }

    /** UTF-8 where it decodes, else the encoding in which Excel in China writes. */
    private static Charset charsetOf(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(bytes, CharBuffer.allocate(SAMPLE_BYTES), false);
        return result.isError() ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    private static char separatorOf(String head) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(found -> found == wanted).count();
    }

    /** The name of the encoding that was found. */
    public String encoding() {
        return charset.name();
    }

    /** @throws de.siegmar.fastcsv.reader.CsvParseException while reading, when the file is not CSV */
    public CsvReader<CsvRecord> open() throws IOException {
        InputStreamReader reader = new InputStreamReader(Files.newInputStream(path), charset);
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_FIELD * 4)
                .ofCsvRecord(reader);
    }

    /** A first header as it reads. */
    public static String withoutMark(String header) {
        return !header.isEmpty() && header.charAt(0) == BYTE_ORDER_MARK ? header.substring(1) : header;
    }
}
