package io.formwork.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a46, photo.txt, image/jpeg",
        "89504e470d0a1a0a00, a.exe, image/png",
        "255044462d312e37, offer.doc, application/pdf",
        "504b030414000600, a.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "504b030414000600, a.html, application/zip",
        "0000001c6674797068656963, IMG_1.HEIC, image/heic",
    })
    void theBytesDecideAndNotTheName(String head, String name, String type) {
        assertThat(FileType.of(HexFormat.of().parseHex(head), name)).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"4d5a90000300000004, setup.png", "7f454c4602010100, photo.jpg", "cafebabe00000041, A.pdf"})
    void programsAreNotTakenUnderAnyName(String head, String name) {
        assertThat(FileType.of(HexFormat.of().parseHex(head), name)).isEmpty();
    }

    @Test
    void pagesAndDrawingsThatCouldRunScriptsArePlainText() {
        assertThat(FileType.of(utf8("<html><script>alert(1)</script>"), "a.html"))
                .contains("text/plain");
        assertThat(FileType.of(utf8("<svg onload=alert(1)>"), "a.svg")).contains("text/plain");
    }

    @Test
    void chineseTextIsTextInOldEncodingsToo() {
        byte[] old = "客户,金额\n甲,1".getBytes(Charset.forName("GB18030"));

        assertThat(FileType.of(old, "a.csv")).contains("text/csv");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
