package io.formwork.survey.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs our templates; they see data, our own messages, style and script, and nothing else of Java. */
@Singleton
class PageRenderer {

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final Messages messages;
    private final String style = resource("page.css");
    private final String script = resource("page.js");

    PageRenderer(Messages messages) {
        this.messages = messages;
        configuration.setTemplateLoader(new ClassTemplateLoader(PageRenderer.class, ""));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("computer");
    }

    PublicPage render(int status, String template, Language language, Map<String, ?> data) {
        String nonce = nonce();
        Map<String, Object> model = new HashMap<>(data);
        model.put("t", text(language));
        model.put("language", language.code());
        model.put("style", style);
        model.put("script", script);
        model.put("nonce", nonce);
        StringWriter html = new StringWriter();
        try {
            configuration.getTemplate(template + ".ftlh").process(model, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return new PublicPage(status, language, html.toString(), nonce);
    }

    private TemplateMethodModelEx text(Language language) {
        return arguments -> {
            List<Object> plain = new ArrayList<>();
            for (Object argument : arguments) {
                plain.add(unwrap((TemplateModel) argument));
            }
            return messages.text(language, "survey.page." + plain.getFirst(), plain.subList(1, plain.size()));
        };
    }

    private static Object unwrap(@Nullable TemplateModel model) throws TemplateModelException {
        return Objects.requireNonNullElse(DeepUnwrap.unwrap(model), "");
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String resource(String name) {
        try (InputStream input = PageRenderer.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(input, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
