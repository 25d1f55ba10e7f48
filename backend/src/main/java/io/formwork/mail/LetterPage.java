package io.formwork.mail;

import io.formwork.mail.Letter.Link;
import java.util.ArrayList;
import java.util.List;

/** What a letter looks like: plain text, and the same as a page for programs that show one. */
final class LetterPage {

    private static final String PAGE = """
            <!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>\
            <body style="margin:0;padding:24px 12px;background:#f3f5f7;font:16px/1.6 -apple-system,'Segoe UI',\
            'PingFang SC','Microsoft YaHei',sans-serif;color:#1d2733">\
            <div style="max-width:520px;margin:0 auto;padding:28px;background:#fff;border:1px solid #dfe4ea;\
            border-radius:12px">%s</div></body></html>
            """;
    private static final String BUTTON = "<p style=\"margin:24px 0\"><a href=\"%s\" style=\"display:inline-block;"
            + "padding:11px 20px;border-radius:8px;background:#17627f;color:#fff;text-decoration:none;font-weight:600\">%s"
            + "</a></p><p style=\"margin:0 0 16px;font-size:13px;color:#5b6875;word-break:break-all\">%s</p>";

    private LetterPage() {}

    static String text(Letter letter) {
        List<String> parts = new ArrayList<>(letter.paragraphs());
        Link link = letter.link();
        if (link != null) {
            parts.add(Math.min(1, parts.size()), link.label() + ":\n" + link.address());
        }
        return String.join("\n\n", parts) + "\n";
    }

    /** The link stands below the first paragraph, which says what it is for. */
    static String html(Letter letter) {
        var body = new StringBuilder();
        Link link = letter.link();
        for (String paragraph : letter.paragraphs()) {
            body.append("<p style=\"margin:0 0 16px\">")
                    .append(escape(paragraph))
                    .append("</p>");
            if (link != null) {
                String address = escape(link.address());
                body.append(BUTTON.formatted(address, escape(link.label()), address));
                link = null;
            }
        }
        return PAGE.formatted(body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
