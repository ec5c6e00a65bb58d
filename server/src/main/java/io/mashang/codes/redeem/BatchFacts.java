package io.mashang.codes.redeem;

import io.mashang.codes.ProductId;
import io.mashang.codes.batch.Batch;
import io.mashang.codes.product.Rule;

/** What decides about a code besides the code itself. */
record BatchFacts(long batch, Batch.State state, ProductId product, String productName, int ruleVersion, Rule rule) {}
