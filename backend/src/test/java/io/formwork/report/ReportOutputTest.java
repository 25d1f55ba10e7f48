package io.formwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.platform.text.Language;
import io.formwork.report.chart.SvgCharts;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false)
class ReportOutputTest {

    private static final String HOSTILE = "<script>alert(1)</script> ${1+1} {{metric:x}} ' \" & ]]> \u0001 ok";
    private static final String BAR = """
            {"xAxis": {"type": "category", "data": ["华东", "华南"]}, "yAxis": {"type": "value"},
             "series": [{"type": "bar", "data": [81, 60]}]}
            """;

    @Inject
    ReportOutput output;

    @Inject
    SvgCharts charts;

    @Test
    void chinesePunctuationSignsAndLatinSurvivePrinting() throws IOException {
        String text = "《客户心声》——“很好”……温度25℃，第①项：OK (100%)、naïve！";

        assertThat(text(TestReports.with(Language.ZH, TestReports.text("概况", text))))
                .contains(text);
    }

    @Test
    void aCharacterThatNoFontHasIsShownAsMissing() throws IOException {
        assertThat(text(TestReports.with(Language.ZH, TestReports.text("概况", "吉𠮷😀完"))))
                .contains("吉〓〓完");
    }

    @Test
    void hostileTextIsTextOnScreenAndOnPaper() throws IOException {
        Report report = TestReports.with(Language.EN, TestReports.text(HOSTILE, HOSTILE));

        assertThat(output.html(report))
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${1+1}");
        assertThat(output.fragment(report)).doesNotContain("<script");
        assertThat(text(report))
                .contains("<script>alert(1)</script> ${1+1} {{metric:x}} ' \" & ]]>")
                .contains("ok");
    }

    @Test
    void pagesAreNumberedInTheReportsLanguageExceptTheCover() throws IOException {
        List<String> zh = pages(TestReports.with(Language.ZH, TestReports.text("概况", "正文")));
        List<String> en = pages(TestReports.with(Language.EN, TestReports.text("Overview", "Body")));

        assertThat(zh).hasSize(3);
        assertThat(zh.get(0)).doesNotContain("第 1 页").contains("客户绩效总结");
        assertThat(zh.get(2)).contains("第 3 页 / 共 3 页");
        assertThat(en.get(2)).contains("Page 3 of 3");
    }

    @Test
    void aLongTableRunsOverPagesAndRepeatsItsHead() throws IOException {
        List<String> pages = pages(TestReports.with(Language.ZH, TestReports.table("行动计划", 200)));

        List<String> ofTable =
                pages.stream().filter(page -> page.contains("HF-")).toList();
        assertThat(ofTable).hasSizeGreaterThan(4).allMatch(page -> page.contains("编号"));
        assertThat(String.join("", ofTable).lines().filter(line -> line.startsWith("HF-")))
                .hasSize(200);
    }

    @Test
    void aHeadingNeverStandsAloneAtTheEndOfAPage() throws IOException {
        for (int lines = 26; lines < 44; lines++) {
            String filler = "第一行\n".repeat(lines);
            List<String> pages = pages(
                    TestReports.with(Language.ZH, TestReports.text("前文", filler), TestReports.text("标题在此", "标题下的正文")));

            assertThat(pages.stream().filter(page -> page.contains("标题在此") && !page.contains("目录")))
                    .as("with %d lines before", lines)
                    .singleElement()
                    .asString()
                    .contains("标题下的正文");
        }
    }

    @Test
    void chartsArePrintedAsVectorsAndFontsAreEmbedded() throws IOException {
        String svg = charts.draw("c1", BAR, 658, 260).orElseThrow();
        assertThat(svg).contains("华东");
        Report report = TestReports.with(Language.ZH, TestReports.figures("关键指标", 6), TestReports.chart("趋势", svg));

        try (PDDocument document = pdf(report)) {
            for (PDPage page : document.getPages()) {
                assertThat(images(page)).isEmpty();
                for (PDFont font : fonts(page)) {
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(new PDFTextStripper().getText(document)).contains("85.3%");
        }
    }

    @Test
    void theDocumentTellsItsTitleLanguageAndSections() throws IOException {
        Report report = TestReports.with(Language.ZH, TestReports.text("概况", "正文"), TestReports.table("行动计划", 3));

        try (PDDocument document = pdf(report)) {
            var outline = new ArrayList<String>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> outline.add(item.getTitle()));
            assertThat(document.getDocumentInformation().getTitle()).startsWith("客户绩效总结");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(outline).containsExactly("1 概况", "2 行动计划");
        }
    }

    @Test
    void aChartThatFailedLeavesAWordInItsPlace() throws IOException {
        ReportBlock charts = new ReportBlock.Charts(
                "c", "趋势", List.of(), List.of(new ReportChart("满意度", "", "此图表无法绘制"), new ReportChart("", "", "无")));

        assertThat(text(TestReports.with(Language.ZH, charts))).contains("此图表无法绘制");
    }

    private PDDocument pdf(Report report) throws IOException {
        var bytes = new ByteArrayOutputStream();
        output.pdf(report, bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }

    private String text(Report report) throws IOException {
        return String.join("\n", pages(report)).replaceAll("\\s*\\n\\s*", "");
    }

    private List<String> pages(Report report) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = pdf(report)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    private static List<COSName> images(PDPage page) {
        List<COSName> images = new ArrayList<>();
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)) {
                images.add(name);
            }
        }
        return images;
    }

    private static List<PDFont> fonts(PDPage page) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : page.getResources().getFontNames()) {
            fonts.add(page.getResources().getFont(name));
        }
        return fonts;
    }
}
