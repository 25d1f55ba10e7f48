package io.formwork.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection that costs the machine as little as possible, since it shares it with the server. */
final class HttpClientConnection implements AutoCloseable {

    private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    /** The server gives up on connections that rest longer than its own patience. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final int port;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] body = new byte[4 << 20];
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private int taken;
    private int filled;
    private int length;
    private long lastUse;

    HttpClientConnection(int port) throws IOException {
        this.port = port;
        this.socket = connected(port);
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.lastUse = System.nanoTime();
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private void renew() throws IOException {
        socket.close();
        socket = connected(port);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    static byte[] request(String method, String path, String token, String json) {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }

    /** Sends a request and reads the whole answer. @return the status */
    int exchange(byte[] request) throws IOException {
        long now = System.nanoTime();
        if (now - lastUse > REST.toNanos()) {
            renew();
        }
        lastUse = now;
        out.write(request);
        out.flush();
        taken = 0;
        filled = 0;
        int head = headEnd();
        int status = Integer.parseInt(text(9, 12));
        taken = head;
        int contentLength = contentLength(head);
        length = 0;
        if (contentLength >= 0) {
            read(contentLength);
        } else if (text(0, head).toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
            readChunks();
        }
        return status;
    }

    /** Sends a request whose answer must have this status. */
    void require(int expected, byte[] request) throws IOException {
        int status = exchange(request);
        if (status != expected) {
            throw new IllegalStateException("Answered " + status + ": " + body());
        }
    }

    /** The last answer's body. */
    String body() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    /** Reads until the empty line that ends the head. */
    private int headEnd() throws IOException {
        int end = 0;
        while (true) {
            fill();
            for (; end + 3 < filled; end++) {
                if (buffer[end] == '\r' && buffer[end + 2] == '\r' && buffer[end + 3] == '\n') {
                    return end + 4;
                }
            }
        }
    }

    private int contentLength(int head) {
        for (int i = 0; i + CONTENT_LENGTH.length < head; i++) {
            if (buffer[i] == '\n' && isContentLength(i + 1)) {
                int number = 0;
                for (int at = i + 1 + CONTENT_LENGTH.length; buffer[at] != '\r'; at++) {
                    number = buffer[at] == ' ' ? number : number * 10 + buffer[at] - '0';
                }
                return number;
            }
        }
        return -1;
    }

    private boolean isContentLength(int start) {
        for (int i = 0; i < CONTENT_LENGTH.length; i++) {
            if (Character.toLowerCase(buffer[start + i]) != CONTENT_LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private void readChunks() throws IOException {
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            read(size);
            line();
        }
        line();
    }

    private void read(int count) throws IOException {
        int end = length + count;
        while (length < end) {
            if (taken == filled) {
                taken = 0;
                filled = 0;
                fill();
            }
            int part = Math.min(end - length, filled - taken);
            System.arraycopy(buffer, taken, body, length, part);
            taken += part;
            length += part;
        }
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            if (taken == filled) {
                taken = 0;
                filled = 0;
                fill();
            }
            char next = (char) buffer[taken++];
            if (next == '\n') {
                return text.toString();
            }
            if (next != '\r') {
                text.append(next);
            }
        }
    }

    private void fill() throws IOException {
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count <= 0) {
            throw new IOException("The server closed the connection");
        }
        filled += count;
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
