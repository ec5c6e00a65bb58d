package io.mashang.activities;

import java.util.Collection;
import java.util.Set;

/** Answered by the module that keeps check-ins: a session that somebody has checked in to is never changed by a rule. */
public interface SessionsWithCheckIns {

    /** Those of these sessions that have at least one record, whatever became of it. */
    Set<SessionId> among(Collection<SessionId> sessions);
}
