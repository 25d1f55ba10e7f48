package io.formwork.platform.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class XlsxFileTest {

    @Test
    void cellsAreTextsUnderAHeadAndNoneIsAFormula() throws Exception {
        var sheets = written(
                10,
                List.of(
                        List.of("陈", "=1+1"),
                        List.of("", "-2"),
                        List.of("a < b & \"c\"", "two\nlines"),
                        List.of("\u0001control", "broken \uD83D")));

        assertThat(sheets).hasSize(1);
        assertThat(sheets.getFirst())
                .startsWith("A1=Name", "B1=Words", "A2=陈", "B2='=1+1", "B3='-2", "A4=a < b & \"c\"", "B4=two\nlines")
                .hasSize(9);
    }

    @Test
    void aFullSheetIsFollowedByAnother() throws Exception {
        List<List<String>> lines = new ArrayList<>();
        for (int line = 1; line <= 5; line++) {
            lines.add(List.of("n" + line, "w"));
        }

        assertThat(written(4, lines))
                .containsExactly(
                        List.of("A1=Name", "B1=Words", "A2=n1", "B2=w", "A3=n2", "B3=w", "A4=n3", "B4=w"),
                        List.of("A1=Name", "B1=Words", "A2=n4", "B2=w", "A3=n5", "B3=w"));
    }

    @Test
    void whatIsLongerThanACellSaysSo() throws Exception {
        String cell = written(4, List.of(List.of("💼".repeat(20_000), "w")))
                .getFirst()
                .get(2);

        assertThat(cell).startsWith("A2=💼💼").endsWith("💼 (cut)");
        assertThat(cell.length() - "A2=".length()).isBetween(XlsxFile.LONGEST_CELL - 1, XlsxFile.LONGEST_CELL);
    }

    @Test
    void nothingToWriteLeavesTheHead() throws Exception {
        assertThat(written(4, List.of())).containsExactly(List.of("A1=Name", "B1=Words"));
    }

    private static List<List<String>> written(int largest, List<List<String>> lines) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var file = new XlsxFile(out, "People", List.of("Name", "Words"), " (cut)", largest)) {
            for (List<String> line : lines) {
                file.line(line);
            }
        }
        return TestWorkbook.sheets(out.toByteArray());
    }
}
