package io.mashang.checkin.door;

import io.mashang.activities.CheckInSession;
import io.mashang.activities.Method;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.activities.SessionId;
import io.mashang.activities.Sessions;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.intake.Outcome;
import io.mashang.platform.problem.ProblemTexts;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows staff at the door who belongs to the session and who is here. */
@Component
class DoorDesk {

    /**
     * @param checkIn null while the person is not here
     * @param checkOut null until the person leaves a session that asks for it
     */
    record PersonRow(
            ParticipantId id, String name, String group, @Nullable String maskedPhone, boolean listed, @Nullable PresentView checkIn,
            @Nullable PresentView checkOut) {}

    record PresentView(RecordId recordId, RecordState state, Instant at, int ordinal, Method method) {}

    enum DoorEnd {
        CHECKED_IN,
        CHECKED_OUT,
        /** Had checked in and waited for review. */
        CONFIRMED,
        REFUSED
    }

    /** What became of one person; refusals say why and what to do, as everywhere. */
    record DoorRow(
            DoorEnd end, @Nullable ParticipantId participantId, String name, String group, @Nullable String maskedPhone,
            @Nullable PresentView checkIn, @Nullable RefusalView refusal) {}

    record RefusalView(String code, String title, String detail) {}

    private final CheckInStore store;
    private final Sessions sessions;
    private final Roster roster;
    private final ProblemTexts texts;

    DoorDesk(CheckInStore store, Sessions sessions, Roster roster, ProblemTexts texts) {
        this.store = store;
        this.sessions = sessions;
        this.roster = roster;
        this.texts = texts;
    }

    Page<PersonRow> people(SessionId session, PageRequest page) {
        CheckInSession known = sessions.known(session);
        List<Participant> people = roster.people(known.activity(), page.search(), page.before(), page.rows() + 1);
        List<ParticipantId> ids = people.stream().map(Participant::id).toList();
        Map<ParticipantId, StoredCheckIn> here = went(Direction.IN, session, ids);
        Map<ParticipantId, StoredCheckIn> left = known.checkOut() == null ? Map.of() : went(Direction.OUT, session, ids);
        return Page.of(people, page.rows(), person -> person.id().value()).map(person -> new PersonRow(
                person.id(), person.name(), person.group(), person.maskedPhone(), person.listed(),
                present(here.get(person.id())), present(left.get(person.id()))));
    }

    private Map<ParticipantId, StoredCheckIn> went(Direction direction, SessionId session, List<ParticipantId> people) {
        return store.at(direction, Map.of(session, people)).stream()
                .collect(Collectors.toMap(StoredCheckIn::participant, Function.identity()));
    }

    private static @Nullable PresentView present(@Nullable StoredCheckIn record) {
        return record == null ? null : new PresentView(record.id(), record.state(), record.at(), record.ordinal(), record.method());
    }

    /** The ends in words, in the reader's language. */
    List<DoorRow> rows(SessionId session, Direction direction, List<CheckInAtDoor.Ended> ends) {
        List<ParticipantId> known = ends.stream().flatMap(ended -> ended.participant().stream()).toList();
        Map<ParticipantId, Participant> people = roster.byIds(known);
        Map<ParticipantId, StoredCheckIn> here = went(direction, session, known);
        return ends.stream().map(ended -> row(ended, people, here)).toList();
    }

    private DoorRow row(
            CheckInAtDoor.Ended ended, Map<ParticipantId, Participant> people, Map<ParticipantId, StoredCheckIn> here) {
        ParticipantId id = ended.participant().orElse(null);
        Participant person = id == null ? null : people.get(id);
        StoredCheckIn record = id == null ? null : here.get(id);
        return new DoorRow(
                end(ended.outcome()), id, person == null ? "" : person.name(), person == null ? "" : person.group(),
                person == null ? null : person.maskedPhone(), present(record), refusal(ended.outcome()));
    }

    private static DoorEnd end(Outcome<DoorAnswer> outcome) {
        return switch (outcome) {
            case Outcome.Done<DoorAnswer>(DoorAnswer answer) -> end(answer);
            case Outcome.Declined<DoorAnswer> ignored -> DoorEnd.REFUSED;
        };
    }

    private static DoorEnd end(DoorAnswer answer) {
        if (answer.confirmed()) {
            return DoorEnd.CONFIRMED;
        }
        return answer.ordinal() == 0 ? DoorEnd.CHECKED_OUT : DoorEnd.CHECKED_IN;
    }

    private @Nullable RefusalView refusal(Outcome<DoorAnswer> outcome) {
        if (!(outcome instanceof Outcome.Declined<DoorAnswer> declined)) {
            return null;
        }
        Locale locale = LocaleContextHolder.getLocale();
        return new RefusalView(
                declined.problem().code(), texts.title(declined.problem(), locale, declined.params()),
                texts.detail(declined.problem(), locale, declined.params()));
    }
}
