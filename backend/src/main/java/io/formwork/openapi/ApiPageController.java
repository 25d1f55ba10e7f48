package io.formwork.openapi;

import io.formwork.platform.error.NotFound;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The page on which the interface can be read and tried out (Swagger UI, Apache-2.0). */
@Controller("/api/v1/docs")
@Secured(SecurityRule.IS_ANONYMOUS)
class ApiPageController {

    private static final String LIBRARY = "META-INF/resources/webjars/swagger-ui/5.32.0/";
    private static final Map<String, String> FILES = Map.of(
            "swagger-ui.css", "text/css",
            "swagger-ui-bundle.js", "text/javascript",
            "page.js", "text/javascript",
            "page.css", "text/css");

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> page() {
        return HttpResponse.ok(read("io/formwork/openapi/page.html")).contentType(MediaType.TEXT_HTML_TYPE);
    }

    @Get("/{file}")
    HttpResponse<byte[]> file(String file) {
        String type = FILES.get(file);
        if (type == null) {
            throw new NotFound("openapi.file.unknown", file);
        }
        return HttpResponse.ok(read((file.startsWith("page.") ? "io/formwork/openapi/" : LIBRARY) + file))
                .contentType(type + "; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400");
    }

    private static byte[] read(String resource) {
        try (InputStream in = ApiPageController.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing in this build: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
