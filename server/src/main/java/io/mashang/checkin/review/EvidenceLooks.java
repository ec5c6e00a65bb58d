package io.mashang.checkin.review;

import io.mashang.activities.ActivityId;
import io.mashang.activities.GateId;
import io.mashang.activities.Gates;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.RecordState;
import io.mashang.checkin.model.DeviceKey;
import io.mashang.checkin.model.Finding;
import io.mashang.checkin.model.Position;
import io.mashang.checkin.record.CheckInStore;
import io.mashang.checkin.record.CheckInWords;
import io.mashang.checkin.record.EvidenceStore;
import io.mashang.checkin.record.HistoryStore;
import io.mashang.checkin.record.LaterEvidence;
import io.mashang.checkin.record.StoredCheckIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known beside the records of a page of the desk: evidence that came later, phones, gates; one statement for each. */
@Component
class EvidenceLooks {

    private final CheckInStore records;
    private final HistoryStore history;
    private final EvidenceStore evidence;
    private final Gates gates;
    private final CheckInWords words;

    EvidenceLooks(CheckInStore records, HistoryStore history, EvidenceStore evidence, Gates gates, CheckInWords words) {
        this.records = records;
        this.history = history;
        this.evidence = evidence;
        this.gates = gates;
        this.words = words;
    }

    record Known(
            Map<RecordId, List<ReviewRow.Look>> looks, Map<DeviceKey, Integer> accounts, Map<GateId, String> gates) {

        List<ReviewRow.Look> looks(StoredCheckIn record) {
            return looks.getOrDefault(record.id(), List.of());
        }

        @Nullable Integer accountsOnPhone(StoredCheckIn record) {
            return record.device() == null ? null : accounts.get(record.device());
        }

        @Nullable String gate(StoredCheckIn record) {
            return record.gate() == null ? null : gates.get(record.gate());
        }
    }

    Known of(List<StoredCheckIn> page) {
        return new Known(
                looks(page),
                records.accountsOn(page.stream().map(StoredCheckIn::device).filter(Objects::nonNull).distinct().toList()),
                gates(page.stream().filter(record -> record.gate() != null).map(StoredCheckIn::activity).distinct().toList()));
    }

    private Map<GateId, String> gates(List<ActivityId> activities) {
        return activities.stream()
                .flatMap(activity -> gates.of(activity).stream())
                .collect(Collectors.toMap(Gates.Gate::id, Gates.Gate::name));
    }

    private Map<RecordId, List<ReviewRow.Look>> looks(List<StoredCheckIn> page) {
        Map<RecordId, List<LaterEvidence>> later = evidence.of(page.stream().map(StoredCheckIn::id).toList());
        Map<RecordId, List<ReviewRow.Look>> looks = new HashMap<>();
        Map<RecordId, List<Finding>> first = history.firstFindings(later.keySet());
        for (StoredCheckIn record : page) {
            List<LaterEvidence> given = later.get(record.id());
            if (given != null) {
                List<ReviewRow.Look> all = new ArrayList<>();
                all.add(asItBegan(record, first.getOrDefault(record.id(), List.of())));
                given.forEach(one -> all.add(after(one)));
                looks.put(record.id(), all);
            }
        }
        return looks;
    }

    /** Evidence is only added while a check-in waits. */
    private ReviewRow.Look asItBegan(StoredCheckIn record, List<Finding> findings) {
        return new ReviewRow.Look(
                record.at(), RecordState.PENDING, record.distanceMeters(), meters(record.position()), false, words.findings(findings));
    }

    private ReviewRow.Look after(LaterEvidence given) {
        return new ReviewRow.Look(
                given.at(), given.state(), given.distanceMeters(), meters(given.position()), given.touched(),
                words.findings(given.findings()));
    }

    private static @Nullable Integer meters(@Nullable Position position) {
        return position == null ? null : (int) Math.round(position.accuracyMeters());
    }
}
