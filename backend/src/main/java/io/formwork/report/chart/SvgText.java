package io.formwork.report.chart;

import java.util.regex.Pattern;

/** Mends the SVG of ECharts for pages with several charts and for the PDF's SVG library. */
final class SvgText {

    private static final Pattern STYLE = Pattern.compile("<style[^>]*>.*?</style>", Pattern.DOTALL);
    private static final Pattern CDATA_STYLE =
            Pattern.compile("<style[^>]*><!\\[CDATA\\[.*?]]></style>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("zr[0-9]+-");
    private static final Pattern CLASS = Pattern.compile(" class=\"[^\"]*\"");
    private static final Pattern CENTRAL = Pattern.compile(" dominant-baseline=\"central\"");
    private static final Pattern TOP = Pattern.compile(" dominant-baseline=\"(?:text-before-edge|hanging)\"");
    private static final Pattern BOTTOM = Pattern.compile(" dominant-baseline=\"(?:text-after-edge|ideographic)\"");

    private SvgText() {}

    /** The style block holds only hover rules, and breaks the PDF; the baselines are unknown to the PDF's library. */
    static String forPage(String svg, String id) {
        String text = CDATA_STYLE.matcher(svg).replaceAll("");
        text = STYLE.matcher(text).replaceAll("");
        text = CLASS.matcher(text).replaceAll("");
        text = NAME.matcher(text).replaceAll(id + "-");
        text = CENTRAL.matcher(text).replaceAll(" dy=\"0.36em\"");
        text = TOP.matcher(text).replaceAll(" dy=\"0.88em\"");
        return BOTTOM.matcher(text).replaceAll(" dy=\"-0.12em\"");
    }
}
