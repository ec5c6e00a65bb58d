package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.ProductId;
import io.mashang.codes.product.CreateProduct;
import io.mashang.codes.product.Rule;
import io.mashang.platform.demo.DemoSeed;
import org.springframework.stereotype.Component;

/** Two products of the demonstration brand, and a batch of codes that can be scanned at once. */
@Component
class DemoCodes implements DemoSeed {

    private static final int CODES = 500;
    private static final int EXPIRY_MONTHS = 24;

    private final CreateProduct createProduct;
    private final MintBatch mintBatch;
    private final ActivateBatch activateBatch;

    DemoCodes(CreateProduct createProduct, MintBatch mintBatch, ActivateBatch activateBatch) {
        this.createProduct = createProduct;
        this.mintBatch = mintBatch;
        this.activateBatch = activateBatch;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void seed() {
        ProductId paste = createProduct.create(null, "川味豆瓣酱 500g", "DB-500", new Rule(20, null, null, EXPIRY_MONTHS));
        createProduct.create(null, "老坛酸菜鱼调料", "SC-300", new Rule(35, null, null, EXPIRY_MONTHS));
        BatchId batch = mintBatch.mint(null, paste, CODES, "演示批次");
        activateBatch.activate(null, batch);
    }
}
