package io.mashang.checkin.door;

import io.mashang.activities.GateId;
import io.mashang.activities.Method;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.activities.SessionId;
import io.mashang.checkin.Direction;
import io.mashang.identity.MemberId;
import io.mashang.staff.StaffActor;
import org.jspecify.annotations.Nullable;

/**
 * One person whom staff check in; a retry says the same.
 *
 * @param reason empty when staff gave none
 * @param gate where the desk stands; null for none in particular
 */
record DoorEntry(
        SessionId session, Who who, Method method, String reason, StaffActor by, @Nullable Direction direction, @Nullable GateId gate) {

    /** Entries of before anybody could check out have none. */
    Direction way() {
        return direction == null ? Direction.IN : direction;
    }

    /** Exactly one of them: somebody of the activity, somebody who is entered now, or who showed their own code. */
    record Who(@Nullable ParticipantId participant, Roster.@Nullable Guest guest, @Nullable MemberId member) {

        static Who of(ParticipantId participant) {
            return new Who(participant, null, null);
        }

        static Who guest(Roster.Guest guest) {
            return new Who(null, guest, null);
        }

        static Who member(MemberId member) {
            return new Who(null, null, member);
        }
    }
}
