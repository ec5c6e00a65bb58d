package io.mashang.checkin.record;

import io.mashang.activities.ActivityId;
import io.mashang.activities.GateId;
import io.mashang.activities.Gates;
import io.mashang.activities.Method;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.activities.SessionId;
import io.mashang.activities.Sessions;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.Signal;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffMay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who came to a session and who has not, for staff. */
@RestController
@RequestMapping("/console/api/sessions/{session}")
@StaffMay(Permission.CHECKIN_READ)
class SessionRecordsController {

    /** A search that finds more people than this is narrowed by typing on. */
    private static final int MOST_FOUND = 500;

    private static final int ROSTER_CHUNK = 500;

    /** @param gate by name */
    record RecordRow(
            RecordId recordId, ParticipantId participantId, String name, String group, @Nullable String maskedPhone, Instant at,
            RecordState state, boolean late, int ordinal, Method method, List<SpokenReason> reasons,
            StoredCheckIn.@Nullable Entry entry, StoredCheckIn.@Nullable Undo undo, Direction direction, @Nullable String gate,
            @Nullable OfflineView offline) {}

    /**
     * It came from a phone's memory.
     *
     * @param proven the code proves the time; else it is what the phone says
     */
    record OfflineView(Instant uploadedAt, boolean proven) {}

    record MissingRow(ParticipantId participantId, String name, String group, boolean linked) {}

    private final CheckInStore store;
    private final OfflineStore offline;
    private final Sessions sessions;
    private final Roster roster;
    private final Gates gates;
    private final CheckInWords words;

    SessionRecordsController(
            CheckInStore store, OfflineStore offline, Sessions sessions, Roster roster, Gates gates, CheckInWords words) {
        this.store = store;
        this.offline = offline;
        this.sessions = sessions;
        this.roster = roster;
        this.gates = gates;
        this.words = words;
    }

    @GetMapping("/records")
    Page<RecordRow> records(
            @PathVariable SessionId session, PageRequest page, @RequestParam(required = false) @Nullable RecordState state) {
        ActivityId activity = sessions.known(session).activity();
        List<ParticipantId> among = page.search().isEmpty() ? null : roster.search(activity, page.search(), MOST_FOUND);
        List<StoredCheckIn> found = store.ofSession(session, state, among, page.before(), page.rows() + 1);
        Map<ParticipantId, Participant> people = roster.byIds(found.stream().map(StoredCheckIn::participant).toList());
        Map<RecordId, OfflineStore.Offline> uploads = offline.of(found.stream().map(StoredCheckIn::id).toList());
        Map<GateId, String> names = gates.of(activity).stream().collect(Collectors.toMap(Gates.Gate::id, Gates.Gate::name));
        return Page.of(found, page.rows(), record -> record.id().value()).map(record -> row(
                record, people.get(record.participant()), uploads.get(record.id()),
                record.gate() == null ? null : names.get(record.gate())));
    }

    private RecordRow row(
            StoredCheckIn record, @Nullable Participant person, OfflineStore.@Nullable Offline upload, @Nullable String gate) {
        return new RecordRow(
                record.id(), record.participant(), person == null ? "" : person.name(), person == null ? "" : person.group(),
                person == null ? null : person.maskedPhone(), record.at(), record.state(), record.late(), record.ordinal(),
                record.method(), words.findings(record.findings()), record.entry(), record.undo(), record.direction(),
                gate, uploaded(record, upload));
    }

    private static @Nullable OfflineView uploaded(StoredCheckIn record, OfflineStore.@Nullable Offline upload) {
        Instant uploadedAt = upload == null ? null : upload.uploadedAt();
        boolean unproven = record.findings().stream().anyMatch(finding -> finding.signal() == Signal.TIME_UNPROVEN);
        return uploadedAt == null ? null : new OfflineView(uploadedAt, !unproven);
    }

    /** Walks the roster in chunks and leaves out who came: no statement ever looks at all records of a session. */
    @GetMapping("/missing")
    Page<MissingRow> missing(@PathVariable SessionId session, PageRequest page) {
        ActivityId activity = sessions.known(session).activity();
        List<Participant> missing = new ArrayList<>();
        long before = page.before();
        List<Participant> chunk;
        do {
            chunk = roster.listed(activity, page.search(), before, ROSTER_CHUNK);
            Set<ParticipantId> came = store.at(Map.of(session, chunk.stream().map(Participant::id).toList())).stream()
                    .map(StoredCheckIn::participant)
                    .collect(Collectors.toSet());
            chunk.stream().filter(person -> !came.contains(person.id())).forEach(missing::add);
            before = chunk.isEmpty() ? before : chunk.getLast().id().value();
        } while (missing.size() <= page.rows() && chunk.size() == ROSTER_CHUNK);
        List<Participant> shown = missing.subList(0, Math.min(missing.size(), page.rows() + 1));
        return Page.of(shown, page.rows(), person -> person.id().value())
                .map(person -> new MissingRow(person.id(), person.name(), person.group(), person.member() != null));
    }
}
