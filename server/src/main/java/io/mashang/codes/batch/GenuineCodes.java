package io.mashang.codes.batch;

import io.mashang.codes.model.CodeReader;
import io.mashang.codes.model.CodeText;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads codes that were made here. Forged ones are refused by computing alone, without the database. */
@Component
public class GenuineCodes {

    private final CodeReader reader;

    GenuineCodes(MasterCodeKeys keys, KnownRanges ranges) {
        this.reader = new CodeReader(keys, ranges::find);
    }

    public Optional<CodeReader.Genuine> read(CodeText text) {
        return reader.read(text);
    }
}
