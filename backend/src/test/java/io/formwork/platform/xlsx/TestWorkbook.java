package io.formwork.platform.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Reads a workbook as a spreadsheet would. */
public final class TestWorkbook {

    private TestWorkbook() {}

    /** The cells of each sheet, such as {@code B2=Ada}; none may be a formula. */
    public static List<List<String>> sheets(byte[] workbook) throws Exception {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            return sheets(file);
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> sheets(Path file) throws Exception {
        List<List<String>> sheets = new ArrayList<>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry = zip.getEntry(name(1)); entry != null; entry = zip.getEntry(name(sheets.size() + 1))) {
                try (var content = zip.getInputStream(entry)) {
                    sheets.add(cells(content));
                }
            }
        }
        return sheets;
    }

    private static List<String> cells(InputStream sheet) throws Exception {
        var found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(sheet)
                .getElementsByTagName("c");
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            var cell = (Element) found.item(i);
            assertThat(cell.getElementsByTagName("f").getLength()).isZero();
            cells.add(cell.getAttribute("r") + "=" + cell.getTextContent());
        }
        return cells;
    }

    private static String name(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }
}
