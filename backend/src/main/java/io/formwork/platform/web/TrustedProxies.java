package io.formwork.platform.web;

import io.formwork.platform.config.AddressRange;
import io.formwork.platform.config.FormworkSettings;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Believes proxies of the settings who it is that asks, and whether he came by https; from anybody else the same words are worth
 * nothing. It stands before everything that looks at a request, so that limits, sessions and the audit log see one address.
 */
@Singleton
final class TrustedProxies extends ValveBase {

    private static final int HTTPS = 443;

    private final List<AddressRange> proxies;

    TrustedProxies(FormworkSettings settings) {
        super(true);
        this.proxies = settings.trustedProxies();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (isTrusted(request.getRemoteAddr())) {
            client(values(request, "X-Forwarded-For")).ifPresent(address -> {
                request.setRemoteAddr(address);
                request.setRemoteHost(address);
            });
            List<String> ways = values(request, "X-Forwarded-Proto");
            if (!ways.isEmpty() && ways.stream().allMatch("https"::equalsIgnoreCase)) {
                request.setSecure(true);
                request.getCoyoteRequest().scheme().setString("https");
                request.setServerPort(HTTPS);
            }
        }
        getNext().invoke(request, response);
    }

    /** The last address that no proxy of ours has: what stands before it, anybody may have written. */
    private Optional<String> client(List<String> hops) {
        String found = null;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = AddressRange.address(withoutPort(hop));
            if (address.isEmpty()) {
                break;
            }
            found = address.get().getHostAddress();
            if (!isTrusted(found)) {
                break;
            }
        }
        return Optional.ofNullable(found);
    }

    private boolean isTrusted(String address) {
        return AddressRange.address(address)
                .filter(known -> proxies.stream().anyMatch(range -> range.contains(known)))
                .isPresent();
    }

    private static List<String> values(Request request, String header) {
        List<String> values = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header))) {
            for (String value : line.split(",")) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /** Some write {@code 1.2.3.4:5678} or {@code [::1]:5678}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.replaceAll("^\\[(.*)](:\\d+)?$", "$1");
        }
        return hop.replaceAll("^([0-9.]+):\\d+$", "$1");
    }
}
