package io.mashang.codes.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.codes.BatchId;
import io.mashang.codes.CodeRedeemed;
import io.mashang.codes.CodesFixture;
import io.mashang.codes.ProductId;
import io.mashang.identity.MemberId;
import io.mashang.testing.Http;
import io.mashang.testing.MashangTest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@MashangTest
class DiversionHttpTests {

    private static final Instant AT = Instant.parse("2031-03-05T04:00:00Z");

    @Autowired
    CodesFixture codes;

    @Autowired
    CountRegions countRegions;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void showsTheDealerWhoseGoodsAreScannedElsewhereMoreOftenThanThoseOfOthers() {
        Http operator = codes.operator();
        String honest = aDealer(operator, "诚实经销商", 430000);
        String diverting = aDealer(operator, "外流经销商", 440000);
        String small = aDealer(operator, "小经销商", 510000);
        redeemed(honest, 430100, 190);
        redeemed(honest, 440100, 10);
        redeemed(diverting, 440300, 60);
        redeemed(diverting, 430100, 60);
        redeemed(diverting, null, 7);
        redeemed(small, 110100, 5);

        JsonNode dealers = operator.get("/console/api/code-diversion?from=2031-03-05&to=2031-03-05").expect(200).body().path("dealers");

        assertThat(dealers.valueStream().map(dealer -> dealer.path("name").asString() + " " + dealer.path("scans").asLong() + "/"
                        + dealer.path("outside").asLong() + "/" + dealer.path("unknown").asLong() + " " + dealer.path("verdict").asString()))
                .containsExactly("外流经销商 120/60/7 NOTICEABLE", "诚实经销商 200/10/0 USUAL", "小经销商 5/5/0 TOO_FEW");
        assertThat(operator.get("/console/api/code-diversion?from=2031-03-06&to=2031-03-07").expect(200).body().path("dealers").isEmpty())
                .isTrue();
    }

    private void redeemed(String holder, @Nullable Integer region, int scans) {
        var event = new CodeRedeemed(new MemberId(1), new ProductId(1), new BatchId(1), 1, 20, AT, region, Long.valueOf(holder));
        List<CodeRedeemed> events = Collections.nCopies(scans, event);
        transaction.executeWithoutResult(status -> countRegions.count(events));
    }

    private static String aDealer(Http operator, String name, int region) {
        return operator.post("/console/api/code-parties", Map.of("kind", "DEALER", "name", name, "note", "", "regions", List.of(region)))
                .expect(201).body().path("id").asString();
    }
}
