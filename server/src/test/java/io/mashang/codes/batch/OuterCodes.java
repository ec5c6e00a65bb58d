package io.mashang.codes.batch;

import io.mashang.codes.BatchId;
import io.mashang.codes.model.CodePrinter;
import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.codes.model.CodeText;
import io.mashang.codes.model.Family;
import io.mashang.codes.model.SerialRange;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The public codes on the outside of products, as a printer prints them. */
@Component
@Lazy
public class OuterCodes {

    private final BatchStore store;
    private final MasterCodeKeys keys;
    private final GenuineCodes genuine;

    OuterCodes(BatchStore store, MasterCodeKeys keys, GenuineCodes genuine) {
        this.store = store;
        this.keys = keys;
        this.genuine = genuine;
    }

    /** The public code of the product with this secret one. */
    public String of(String inner) {
        Genuine read = CodeText.parse(inner).flatMap(genuine::read).orElseThrow();
        return new CodePrinter(keys, range(read.batch()), Family.OUTER).print(read.serial()).grouped();
    }

    public String first(String batch) {
        SerialRange range = range(Long.parseLong(batch));
        return new CodePrinter(keys, range, Family.OUTER).print(range.first()).grouped();
    }

    private SerialRange range(long batch) {
        return store.find(new BatchId(batch)).orElseThrow().range();
    }
}
