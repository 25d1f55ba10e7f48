package io.formwork.platform.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.xlsx.XlsxSheet.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxSheetTest {

    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final byte[] ZEROS = new byte[1 << 20];

    @TempDir
    Path folder;

    @Test
    void cellsAreReadAsTheyStandOnTheScreenWithTheNumbersOfTheirLines() throws IOException {
        Path file = workbook(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>陈</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t> </t></is></c></row>"
                        + "<row r=\"4\"><c r=\"A4\"><v>13800138000</v></c><c r=\"B4\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"C4\" t=\"str\"><f>A4&amp;\"x\"</f><v>13800138000x</v></c></row>"
                        + "<row r=\"5\"><c r=\"A5\"><v>1.38E+10</v></c><c r=\"B5\"><v>1E+999999999</v></c></row>");

        assertThat(read(file))
                .containsExactly(
                        new Line(1, List.of("a & b", "", "陈")),
                        new Line(4, List.of("13800138000", "1", "13800138000x")),
                        new Line(5, List.of("13800000000", "1E+999999999")));
    }

    @Test
    void whatIsWrittenHereCanBeReadAgain() throws IOException {
        Path file = folder.resolve("own.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                XlsxFile written = new XlsxFile(out, "People", List.of("Login", "Name"), "…")) {
            written.line(List.of("ada", "艾达"));
        }

        assertThat(read(file))
                .containsExactly(new Line(1, List.of("Login", "Name")), new Line(2, List.of("ada", "艾达")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">"
            })
    void noPartMayDeclareEntities(String doctype) throws IOException {
        for (String part : List.of(SHEET, TEXTS, "xl/workbook.xml", "[Content_Types].xml")) {
            Map<String, String> parts = parts("");
            parts.compute(part, (name, xml) -> doctype + xml);

            assertRefused(zipped(parts), "entities");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "A99999999", "A0", "1", "A1:B2"})
    void cellsStandWhereASheetHasRoom(String place) throws IOException {
        assertRefused(workbook("<row r=\"1\"><c r=\"" + place + "\"><v>1</v></c></row>"), "damaged");
    }

    @Test
    @Timeout(60)
    void whatUnpacksToTooMuchIsRefusedWhileItUnpacks() throws IOException {
        Path wide = zipped(parts(""), zip -> {
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            for (long i = 0; i <= XlsxGuard.LARGEST; i += ZEROS.length) {
                zip.write(ZEROS);
            }
        });
        assertThat(Files.size(wide)).isLessThan(1 << 20);
        assertRefused(wide, "large");

        Path texts = zipped(Map.of(), zip -> {
            zip.putNextEntry(new ZipEntry(TEXTS));
            zip.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (long i = 0; i <= XlsxGuard.LARGEST_TEXTS; i += blanks.length) {
                zip.write(blanks);
            }
        });
        assertRefused(texts, "large");

        assertRefused(
                zipped(Map.of(), zip -> {
                    for (int i = 0; i <= XlsxGuard.MOST_PARTS; i++) {
                        zip.putNextEntry(new ZipEntry("part" + i));
                    }
                }),
                "large");
    }

    @Test
    void whatIsNoWorkbookSaysSo() throws IOException {
        assertThat(XlsxSheet.isWorkbook(Files.writeString(folder.resolve("a.xlsx"), "login,name")))
                .isFalse();
        assertThat(XlsxSheet.isWorkbook(Files.createFile(folder.resolve("empty.xlsx"))))
                .isFalse();
        Path old = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1});
        assertThatThrownBy(() -> XlsxSheet.isWorkbook(old)).hasMessageContaining("platform.xlsx.old");
        assertRefused(Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0}), "damaged");
        assertRefused(zipped(Map.of("readme.txt", "hello")), "damaged");
        assertRefused(workbook("<row r=\"1\"><c r=\"A1\""), "damaged");
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("platform.xlsx." + reason);
    }

    private static List<Line> read(Path file) throws IOException {
        assertThat(XlsxSheet.isWorkbook(file)).isTrue();
        try (XlsxSheet sheet = XlsxSheet.open(file);
                Stream<Line> lines = sheet.lines()) {
            return lines.toList();
        }
    }

    private Path workbook(String rows) throws IOException {
        return zipped(parts(rows));
    }

    private static Map<String, String> parts(String rows) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + packages + "content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/" + SHEET + "\" ContentType=\"" + types + "worksheet+xml\"/>"
                        + "<Override PartName=\"/" + TEXTS + "\" ContentType=\"" + types + "sharedStrings+xml\"/>"
                        + "</Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"rId1\" Type=\"" + relations
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"rId1\" Type=\"" + relations
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                TEXTS,
                "<sst xmlns=\"" + main + "\"><si><r><t>a &amp; </t></r><r><t>b</t></r></si></sst>",
                SHEET,
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private Path zipped(Map<String, String> parts) throws IOException {
        return zipped(parts, zip -> {});
    }

    private Path zipped(Map<String, String> parts, More more) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            more.write(zip);
        }
        return file;
    }

    @FunctionalInterface
    private interface More {
        void write(ZipOutputStream zip) throws IOException;
    }
}
