package io.mashang.activities.roster;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Admission;
import io.mashang.activities.Datum;
import io.mashang.activities.Method;
import io.mashang.activities.NamesOnScreen;
import io.mashang.activities.ScreenCode.Contrast;
import io.mashang.activities.model.Rotation;
import io.mashang.activities.organise.ActivityRequest;
import io.mashang.activities.organise.ActivityRequest.Code;
import io.mashang.activities.organise.ActivityRequest.ErrorCorrection;
import io.mashang.activities.organise.ActivityRequest.Place;
import io.mashang.activities.organise.ActivityRequest.Scenario;
import io.mashang.activities.organise.PlaceSite;
import io.mashang.activities.organise.PlaceSite.PlaceFence;
import io.mashang.activities.organise.SaveActivity;
import io.mashang.activities.organise.SessionRequest;
import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.demo.DemoSeed;
import io.mashang.wechat.SandboxPeople;
import io.mashang.wechat.SandboxPeople.SandboxPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two activities to look around in: one that takes check-ins every day of this week, with a roster, and one tomorrow. */
@Component
class DemoActivities implements DemoSeed {

    private static final List<String> GROUPS = List.of("后厨组", "前厅组", "采购组");
    private static final int DAYS = 7;

    private final SaveActivity save;
    private final EditRoster edit;
    private final ObjectProvider<SandboxPeople> sandbox;
    private final ProgrammeZone zone;
    private final Clock clock;

    DemoActivities(
            SaveActivity save, EditRoster edit, ObjectProvider<SandboxPeople> sandbox, ProgrammeZone zone, Clock clock) {
        this.save = save;
        this.edit = edit;
        this.sandbox = sandbox;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    @Transactional
    public void seed() {
        LocalDate today = zone.dateOf(clock.instant());
        ActivityId tasting = save.create(activity(
                "滇味厨师品鉴周", "每天一场,当天任何时间到场均可签到。", Rotation.RELAXED,
                place("昆明国际会展中心 3 号馆", new PlaceFence(24.9966, 102.7436, Datum.GCJ02, 500, 100)),
                IntStream.range(0, DAYS).mapToObj(day -> wholeDay(today.plusDays(day))).toList()), null);
        save.create(activity(
                "新品发布会", "请凭邀请函入场,09:00 准时开始。", Rotation.NORMAL,
                place("昆明滇池国际会展中心 大会堂", new PlaceFence(24.9613, 102.7653, Datum.GCJ02, 300, 100)),
                List.of(session(today.plusDays(1), LocalTime.of(9, 0), LocalTime.of(12, 0), 10))), null);
        fillRoster(tasting);
    }

    private void fillRoster(ActivityId activity) {
        List<SandboxPerson> people = sandbox.stream().flatMap(all -> all.people().stream()).toList();
        for (int i = 0; i < people.size(); i++) {
            SandboxPerson person = people.get(i);
            edit.put(edit.entry(activity, person.name(), GROUPS.get(i % GROUPS.size()), "", person.phone()));
        }
        edit.changed(activity);
    }

    private ActivityRequest activity(String title, String note, Rotation rotation, Place place, List<SessionRequest> sessions) {
        return new ActivityRequest(
                title, note, zone.zone(), Scenario.EVENT, Set.of(Method.ROTATING_QR, Method.ACTIVITY_CODE), Admission.OPEN,
                false, NamesOnScreen.FULL, place, new Code(rotation, null, ErrorCorrection.M, Contrast.FULL), sessions, null,
                null);
    }

    private static Place place(String name, PlaceFence fence) {
        return new Place(name, true, List.of(new PlaceSite("", fence, List.of())));
    }

    private SessionRequest wholeDay(LocalDate day) {
        return new SessionRequest(
                null, day.atStartOfDay(zone.zone()).toInstant(), day.plusDays(1).atStartOfDay(zone.zone()).toInstant(), 0,
                null, null);
    }

    private SessionRequest session(LocalDate day, LocalTime from, LocalTime until, int lateAfterMinutes) {
        return new SessionRequest(
                null, day.atTime(from).atZone(zone.zone()).toInstant(), day.atTime(until).atZone(zone.zone()).toInstant(), 60,
                lateAfterMinutes, null);
    }
}
