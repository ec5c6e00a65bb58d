package io.mashang.codes;

import io.mashang.staff.Role;
import io.mashang.testing.Http;
import io.mashang.testing.StaffSessions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Products, batches and codes as an operator makes them, through the API only. */
@Component
@Lazy
public class CodesFixture {

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
        List<String> codes = operator().get("/console/api/code-batches/" + batch + "/codes.csv").expect(200).text().lines()
                .skip(1).map(line -> line.split(",")[1]).toList();
        return new Minted(product, batch, codes);
    }

    /** A code that gives {@code points}. */
    public String aCode(int points) {
        return anActiveBatch(aProduct("川味豆瓣酱 500g", points), 1).codes().getFirst();
    }
}
