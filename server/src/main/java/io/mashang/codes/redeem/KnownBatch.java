package io.mashang.codes.redeem;

import io.mashang.codes.ProductId;
import io.mashang.codes.model.Custody;
import io.mashang.codes.product.Rule;

/** A batch with its product, the rule as it stands, and where each of its codes is. */
record KnownBatch(long batch, long firstSerial, Custody custody, ProductId product, String productName, int ruleVersion, Rule rule) {

    BatchFacts factsOf(long serial) {
        long number = serial - firstSerial + 1;
        Custody.Segment segment = custody.at(number);
        return new BatchFacts(batch, number, segment.state(), segment.holder(), product, productName, ruleVersion, rule);
    }
}
