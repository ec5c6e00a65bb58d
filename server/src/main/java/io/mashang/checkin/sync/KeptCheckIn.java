package io.mashang.checkin.sync;

import io.mashang.activities.Method;
import io.mashang.activities.SessionId;
import io.mashang.checkin.model.Evidence;
import io.mashang.checkin.model.KeptScan;
import io.mashang.identity.MemberId;

/** A check-in from a phone's memory whose code is genuine; a retry hands in the same. */
record KeptCheckIn(
        MemberId member, SessionId session, Method method, int display, KeptScan scan, Evidence evidence) {}
