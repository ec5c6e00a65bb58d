package io.mashang.activities;

import io.mashang.identity.MemberId;

/** Answered by the module that keeps check-ins, when a phone number tells who an entry of a roster is. In the caller's transaction. */
public interface ParticipantRecords {

    /** The entry belongs to this member from now on. */
    void linked(ParticipantId entry, MemberId member);

    /** Two entries of one activity are one person: what {@code from} has goes to {@code to}, once for each session and direction. */
    void fold(ParticipantId from, ParticipantId to, MemberId member);
}
