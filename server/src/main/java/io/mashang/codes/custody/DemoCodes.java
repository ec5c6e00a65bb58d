package io.mashang.codes.custody;

import io.mashang.codes.BatchId;
import io.mashang.codes.ProductId;
import io.mashang.codes.batch.MintBatch;
import io.mashang.codes.product.CreateProduct;
import io.mashang.codes.product.Rule;
import io.mashang.platform.demo.DemoSeed;
import java.util.List;
import org.springframework.stereotype.Component;

/** Two products of the demonstration brand, a batch of codes that can be scanned at once, and those who handle goods. */
@Component
class DemoCodes implements DemoSeed {

    private static final int CODES = 500;
    private static final int EXPIRY_MONTHS = 24;

    private final CreateProduct createProduct;
    private final MintBatch mintBatch;
    private final ActivateBatch activateBatch;
    private final ChangeParty changeParty;

    DemoCodes(CreateProduct createProduct, MintBatch mintBatch, ActivateBatch activateBatch, ChangeParty changeParty) {
        this.createProduct = createProduct;
        this.mintBatch = mintBatch;
        this.activateBatch = activateBatch;
        this.changeParty = changeParty;
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
        changeParty.add(null, Party.Kind.PRINTER, "印刷厂甲", "", List.of());
        changeParty.add(null, Party.Kind.DEALER, "湖南经销商", "", List.of(430000));
        changeParty.add(null, Party.Kind.DEALER, "广东经销商", "", List.of(440000));
    }
}
