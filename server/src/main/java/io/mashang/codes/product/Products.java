package io.mashang.codes.product;

import io.mashang.codes.CodesProblem;
import io.mashang.codes.ProductId;
import io.mashang.platform.problem.Refused;
import org.springframework.stereotype.Component;

/** What batches and imports need to know of products. */
@Component
public class Products {

    private final ProductStore store;

    Products(ProductStore store) {
        this.store = store;
    }

    public Product get(ProductId id) {
        return store.find(id).orElseThrow(() -> new Refused(CodesProblem.PRODUCT_NOT_FOUND));
    }

    /** Ties one more batch to the product, in the transaction that makes it: a product with batches is never deleted. */
    public Product takeForBatch(ProductId id) {
        boolean taken = store.addBatch(id);
        Product product = get(id);
        if (!taken) {
            throw new Refused(CodesProblem.PRODUCT_ARCHIVED);
        }
        return product;
    }

    public void giveBack(ProductId id) {
        store.removeBatch(id);
    }
}
