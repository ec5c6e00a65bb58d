package io.mashang.codes.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.CodesFixture;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MashangTest
class ProductHttpTests {

    @Autowired
    CodesFixture codes;

    @Test
    void keepsEveryVersionOfTheRule() {
        Http operator = codes.operator();
        String path = "/console/api/products/" + codes.aProduct("川味豆瓣酱 500g", 20);

        operator.put(path + "/rule", rule(1, 30)).expect(200);

        assertThat(operator.get(path + "/rules").expect(200).body().valueStream().map(rule -> rule.path("points").asInt()))
                .containsExactly(30, 20);
        assertThat(operator.get(path).body().path("rule").path("version").asInt()).isEqualTo(2);
    }

    @Test
    void letsTheFirstOfTwoEditorsWin() {
        Http operator = codes.operator();
        String path = "/console/api/products/" + codes.aProduct("川味豆瓣酱 500g", 20) + "/rule";
        operator.put(path, rule(1, 30)).expect(200);

        operator.put(path, rule(1, 40)).problem(409, "codes.rule-changed");
    }

    @Test
    void deletesAProductOnlyWhileItHasNoBatch() {
        Http operator = codes.operator();
        String without = "/console/api/products/" + codes.aProduct("新品", 5);
        String product = codes.aProduct("旧品", 5);
        codes.aMintedBatch(product, 1);

        operator.delete(without).expect(204);
        operator.get(without).problem(404, "codes.product-not-found");
        operator.delete("/console/api/products/" + product).problem(409, "codes.product-has-batches");
    }

    @Test
    void mintsNothingForAnArchivedProductUntilItIsRestored() {
        Http operator = codes.operator();
        String product = codes.aProduct("旧品", 5);
        operator.post("/console/api/products/" + product + "/archive").expect(200);
        var request = Map.of("productId", product, "count", 1, "note", "");

        operator.post("/console/api/code-batches", request).problem(409, "codes.product-archived");
        operator.post("/console/api/products/" + product + "/restore").expect(200);
        operator.post("/console/api/code-batches", request).expect(201);
    }

    @Test
    void refusesARuleThatEndsBeforeItStarts() {
        Http operator = codes.operator();
        Map<String, Object> backwards = new HashMap<>(Map.of("points", 5, "validFrom", "2026-12-01", "validTo", "2026-11-30"));
        backwards.put("expiryMonths", null);

        operator.post("/console/api/products", Map.of("name", "新品", "sku", "", "rule", backwards))
                .problem(422, "codes.rule-period-backwards");
        operator.post("/console/api/products", Map.of("name", " ", "sku", "", "rule", rule(1, 0).get("rule")))
                .problem(422, "platform.input-invalid");
    }

    private static Map<String, Object> rule(int basedOn, int points) {
        Map<String, Object> rule = new HashMap<>(Map.of("points", points));
        rule.put("validFrom", null);
        rule.put("validTo", null);
        rule.put("expiryMonths", 12);
        return Map.of("basedOn", basedOn, "rule", rule);
    }
}
