package io.formwork.ui.shell.bridge;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContainerInitializer;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.websocket.server.WsSci;

/** What an embedded Tomcat lacks for a UI: WebSocket support, MIME types, and session cookies
 * that other sites cannot make use of. */
@Factory
final class TomcatSetup {

    @Singleton
    ServletContainerInitializer webSocket() {
        return new WsSci();
    }

    @Singleton
    static final class Defaults implements BeanCreatedEventListener<Tomcat> {
        @Override
        public Tomcat onCreated(BeanCreatedEvent<Tomcat> event) {
            var tomcat = event.getBean();
            for (var child : tomcat.getHost().findChildren()) {
                var context = (Context) child;
                Tomcat.addDefaultMimeTypeMappings(context);
                var cookies = new Rfc6265CookieProcessor();
                cookies.setSameSiteCookies("lax");
                context.setCookieProcessor(cookies);
            }
            return tomcat;
        }
    }
}
