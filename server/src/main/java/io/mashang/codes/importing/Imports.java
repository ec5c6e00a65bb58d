package io.mashang.codes.importing;

import io.mashang.codes.CodesProblem;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds imports; whoever looks notices those whose node has died. */
@Component
class Imports {

    private final ImportStore store;
    private final Clock clock;

    Imports(ImportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    CodeImport get(long id) {
        store.failSilentOnes(clock.instant());
        return store.find(id).orElseThrow(() -> new Refused(CodesProblem.IMPORT_NOT_FOUND));
    }

    List<CodeImport> list(long before, int most) {
        store.failSilentOnes(clock.instant());
        return store.list(before, most);
    }
}
