package io.formwork.report.layout;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateScalarModel;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.report.Report;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Lays a report out as HTML that is well-formed XML too; all texts are escaped by the templates' format. */
@Singleton
public class ReportLayout {

    /** Where the page will be. */
    public enum Medium {
        /** Inside another page. */
        FRAGMENT,
        /** A file of its own for the browser. */
        FILE,
        /** For the PDF. */
        PRINT;

        String template() {
            return name().toLowerCase(Locale.ROOT) + ".ftlh";
        }
    }

    /** Characters that XML has no way to write. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    private final Messages messages;

    ReportLayout(Messages messages) {
        this.messages = messages;
        templates.setClassForTemplateLoading(ReportLayout.class, "");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setWrapUncheckedExceptions(true);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setLocalizedLookup(false);
    }

    public String lay(Report report, Medium medium) {
        var out = new StringWriter();
        try {
            templates
                    .getTemplate(medium.template())
                    .process(
                            Map.of(
                                    "report",
                                    report,
                                    "lang",
                                    report.language().locale().toLanguageTag(),
                                    "t",
                                    words(report.language()),
                                    "style",
                                    (TemplateMethodModelEx) ReportLayout::style),
                            out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The layout " + medium.template() + " is broken", e);
        }
        return ILLEGAL.matcher(out.toString()).replaceAll("");
    }

    /** In a template {@code t("report.n", …)} is the message of that key. */
    private TemplateMethodModelEx words(Language language) {
        return arguments -> {
            List<String> texts = arguments.stream().map(ReportLayout::text).toList();
            return new SimpleScalar(messages.text(language, texts.getFirst(), texts.subList(1, texts.size())));
        };
    }

    private static Object style(List<?> arguments) {
        String file = text(arguments.getFirst());
        try (InputStream stream = ReportLayout.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no style " + file);
            }
            return new SimpleScalar(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object argument) {
        try {
            return ((TemplateScalarModel) argument).getAsString();
        } catch (freemarker.template.TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
