package io.mashang.codes.model;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to a range of codes. Names are stored; never renamed. */
public enum CustodyMove {
    EXPORT(EnumSet.of(CodeState.MINTED), CodeState.EXPORTED),
    RECEIVE(EnumSet.of(CodeState.MINTED, CodeState.EXPORTED), CodeState.RECEIVED),
    /** Only the holder changes. */
    PASS_ON(EnumSet.of(CodeState.EXPORTED, CodeState.RECEIVED, CodeState.ACTIVE), null),
    ACTIVATE(EnumSet.of(CodeState.MINTED, CodeState.EXPORTED, CodeState.RECEIVED), CodeState.ACTIVE),
    RECALL(EnumSet.of(CodeState.ACTIVE), CodeState.RECALLED),
    /** Undoes a recall. */
    RELEASE(EnumSet.of(CodeState.RECALLED), CodeState.ACTIVE),
    VOID(EnumSet.complementOf(EnumSet.of(CodeState.VOID)), CodeState.VOID);

    private final Set<CodeState> from;
    private final @Nullable CodeState to;

    CustodyMove(EnumSet<CodeState> from, @Nullable CodeState to) {
        this.from = from;
        this.to = to;
    }

    public boolean isAllowedFrom(CodeState state) {
        return from.contains(state);
    }

    /** The state afterwards. */
    public CodeState after(CodeState state) {
        return to == null ? state : to;
    }

    /** Whether it says who has the codes from now on; the others leave the holder as it is. */
    public boolean changesHolder() {
        return this == EXPORT || this == RECEIVE || this == PASS_ON;
    }
}
