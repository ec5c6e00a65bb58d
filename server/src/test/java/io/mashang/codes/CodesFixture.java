package io.mashang.codes;

import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.StaffSessions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Products, batches and codes as an operator makes them, through the API only. */
@Component
@Lazy
public class CodesFixture {

    private static final int SAMPLES = 50;

    private final StaffSessions sessions;

    CodesFixture(StaffSessions sessions) {
        this.sessions = sessions;
    }

    /** A batch and some of its codes, evenly spread. */
    public record Minted(String productId, String batchId, List<String> codes) {}

    public Http operator() {
        return sessions.as(Role.OPERATOR);
    }

    public String aProduct(String name, int points) {
        return aProduct(name, Map.of("points", points));
    }

    public String aProduct(String name, Map<String, Object> rule) {
        Map<String, Object> full = new HashMap<>(rule);
        for (String field : List.of("validFrom", "validTo", "expiryMonths")) {
            full.putIfAbsent(field, null);
        }
        return operator().post("/console/api/products", Map.of("name", name, "sku", "", "rule", full))
                .expect(201).body().path("id").asString();
    }

    public Minted anActiveBatch(String product, int count) {
        Minted minted = aMintedBatch(product, count);
        operator().post("/console/api/code-batches/" + minted.batchId() + "/activate").expect(200);
        return minted;
    }

    public Minted aMintedBatch(String product, int count) {
        String batch = operator().post("/console/api/code-batches", Map.of("productId", product, "count", count, "note", ""))
                .expect(201).body().path("id").asString();
        return new Minted(product, batch, count > SAMPLES ? exported(batch, count) : sampled(batch, count));
    }

    private List<String> sampled(String batch, int count) {
        return operator().get("/console/api/code-batches/" + batch + "/sample?count=" + count).expect(200).body().path("codes")
                .valueStream().map(code -> code.path("code").asString()).toList();
    }

    private List<String> exported(String batch, int count) {
        return anExport(batch, 1, count).lines().skip(1).map(line -> line.split(",")[1]).toList();
    }

    /** The lines that a printer gets: one person asks, another one allows it. */
    public String anExport(String batch, long from, long to) {
        Http asking = operator();
        JsonNode asked = asking.post("/console/api/code-batches/" + batch + "/exports", anOrder(from, to, "CSV")).expect(201).body();
        operator().post("/console/api/approvals/" + asked.path("approvalId").asString() + "/approve").expect(200);
        String path = asking.post("/console/api/code-exports/" + asked.path("id").asString() + "/downloads").expect(201).body()
                .path("path").asString();
        return operator().get(path).expect(200).text();
    }

    public static Map<String, Object> anOrder(long from, long to, String format) {
        return Map.of("from", from, "to", to, "content", "INNER", "format", format, "images", "NONE", "correction", "M",
                "modulePixels", 4, "moduleMillis", 0.4, "reason", "印刷厂甲");
    }

    /** Two people agree on it. */
    public void makeVoid(Minted minted) {
        JsonNode asked = operator().post("/console/api/code-batches/" + minted.batchId() + "/voids",
                Map.of("from", 1, "to", minted.codes().size(), "reason", "作废")).expect(201).body();
        operator().post("/console/api/approvals/" + asked.path("approvalId").asString() + "/approve").expect(200);
    }

    /** A code that gives {@code points}. */
    public String aCode(int points) {
        return anActiveBatch(aProduct("川味豆瓣酱 500g", points), 1).codes().getFirst();
    }
}
