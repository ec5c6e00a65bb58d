package io.mashang.codes.redeem;

import io.mashang.codes.ProductId;
import io.mashang.codes.model.CodeState;
import io.mashang.codes.product.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What decides about a code besides the code itself.
 *
 * @param number of this very code within the batch
 * @param state of this very code
 * @param holder the party that has it, null when nobody outside does or it was not told
 */
record BatchFacts(
        long batch, long number, CodeState state, @Nullable Long holder, ProductId product, String productName, int ruleVersion,
        Rule rule) {}
