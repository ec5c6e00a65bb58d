package io.mashang.insight.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes server-sent events (WHATWG HTML, section 9.2); every event leaves at once. */
final class EventStream {

    private final Writer out;
    private final HttpServletResponse response;
    private final JsonMapper json;

    private EventStream(HttpServletResponse response, JsonMapper json) throws IOException {
        this.response = response;
        this.json = json;
        this.out = response.getWriter();
    }

    static EventStream open(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return new EventStream(response, json);
    }

    void send(String event, Object data) throws IOException {
        write("event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    void send(String event, long id, Object data) throws IOException {
        write("id: " + id + "\nevent: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    /** A comment: it tells both sides that the other is there. */
    void beat() throws IOException {
        write(": beat\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text);
        response.flushBuffer();
    }
}
