package io.mashang.checkin.complete;

import io.mashang.activities.CheckInSession;
import io.mashang.checkin.face.FacesAsked;
import io.mashang.checkin.model.Neighbourhood;
import io.mashang.checkin.model.Position;
import io.mashang.checkin.model.RiskRules;
import io.mashang.checkin.model.Verdict;
import io.mashang.checkin.record.NeighbourStore;
import io.mashang.checkin.record.NeighbourStore.Looked;
import io.mashang.checkin.record.NotedStore;
import io.mashang.checkin.record.StoredCheckIn;
import io.mashang.checkin.risk.KnownRules;
import io.mashang.checkin.risk.WechatRanks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges the check-ins of a batch one after the other; what other check-ins say is looked up once for all of them. */
@Component
class JudgeCheckIns {

    private final NeighbourStore neighbours;
    private final NotedStore noted;
    private final KnownRules rules;
    private final FacesAsked faces;
    private final WechatRanks ranks;
    private final Clock clock;

    JudgeCheckIns(
            NeighbourStore neighbours, NotedStore noted, KnownRules rules, FacesAsked faces, WechatRanks ranks, Clock clock) {
        this.neighbours = neighbours;
        this.noted = noted;
        this.rules = rules;
        this.faces = faces;
        this.ranks = ranks;
        this.clock = clock;
    }

    /** Somebody to be judged. */
    record Case(CheckInSession session, Completion completion) {

        @Nullable Position position() {
            return session.place() == null ? null : completion.evidence().position();
        }
    }

    Sitting over(List<Case> cases) {
        List<Looked> looked =
                cases.stream().map(each -> new Looked(each.completion().ticket(), each.position())).toList();
        return new Sitting(neighbours.of(looked, clock.instant()), rules.active());
    }

    final class Sitting {

        private final Neighbourhood neighbourhood;
        private final RiskRules rulesNow;
        private final List<StoredCheckIn> worthALook = new ArrayList<>();

        private Sitting(Neighbourhood neighbourhood, RiskRules rulesNow) {
            this.neighbourhood = neighbourhood;
            this.rulesNow = rulesNow;
        }

        Verdict verdict(Case judged) {
            Completion completion = judged.completion();
            return Verdict.of(
                    judged.session(), completion.ticket(),
                    completion.evidence().judgedWithFace(faces.at(judged.session().activity())),
                    neighbourhood.of(judged.session().activity(), completion.ticket(), judged.position())
                            .withWechatRank(ranks.rankOf(completion.ticket().member())),
                    rulesNow);
        }

        /** From now on it is one of the others. */
        void recorded(Case judged, StoredCheckIn record) {
            neighbourhood.add(judged.session().activity(), judged.completion().ticket(), judged.position());
            if (rulesNow.notes(record.findings())) {
                worthALook.add(record);
            }
        }

        /** Once the records are written. */
        void keep() {
            noted.add(worthALook);
        }
    }
}
