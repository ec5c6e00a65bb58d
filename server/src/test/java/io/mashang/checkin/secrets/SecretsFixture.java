package io.mashang.checkin.secrets;

import static io.mashang.activities.ShiftFixture.aCell;
import static io.mashang.activities.ShiftFixture.aShift;
import static io.mashang.activities.ShiftFixture.plan;
import static io.mashang.checkin.CheckInFixture.outside;

import io.mashang.activities.ActivityFixture;
import io.mashang.activities.ActivityFixture.Made;
import io.mashang.activities.ActivityFixture.Shown;
import io.mashang.activities.ShiftFixture;
import io.mashang.activities.TagFixture;
import io.mashang.activities.TagFixture.Tag;
import io.mashang.activities.model.TagKeys;
import io.mashang.activities.model.VenueTokenSeal;
import io.mashang.checkin.CheckInFixture;
import io.mashang.identity.MemberFixture;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.testing.Http;
import io.mashang.testing.StaffSessions;
import io.mashang.wechat.WechatIdentity;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Plants what must not leak. */
@Component
@Lazy
class SecretsFixture {

    private static final String NAME_OF_SOMEBODY_ELSE = "欧阳不该知道";
    private static final List<String> METHODS = List.of("ROTATING_QR", "ACTIVITY_CODE", "NFC_STATIC", "NFC_DYNAMIC");

    private final ActivityFixture activities;
    private final TagFixture tags;
    private final CheckInFixture checkIns;
    private final MemberFixture members;
    private final Members accounts;
    private final StaffSessions staff;
    private final VenueTokenSeal venueTokens;
    private final JdbcTemplate jdbc;
    private final Environment settings;
    private final Clock clock;

    SecretsFixture(
            ActivityFixture activities, TagFixture tags, CheckInFixture checkIns, MemberFixture members, Members accounts,
            StaffSessions staff, VenueTokenSeal venueTokens, JdbcTemplate jdbc, Environment settings, Clock clock) {
        this.activities = activities;
        this.tags = tags;
        this.checkIns = checkIns;
        this.members = members;
        this.accounts = accounts;
        this.staff = staff;
        this.venueTokens = venueTokens;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    SeededActivity anActivity() {
        Made activity = activities.anActivity(request -> {
            request.put("methods", METHODS);
            request.put("place", ActivityFixture.aPlace(
                    true, ActivityFixture.aSite("北楼机房", 25.123456, 102.654321, 4321, 77, "3C:22:FB:0A:1B:2C")));
        });
        Shown display = activities.aDisplay(activity);
        Tag tag = tags.aTag(activity, "DYNAMIC");
        StaffActor reviewer = staff.aStaffMember(Role.ORGANISER);
        var secrets = new Secrets(venueTokens);
        addThoseOfTheInstallation(secrets);
        addThoseOf(activity, display, secrets);
        addThoseOf(tag, secrets);
        String record = somebodyElse(activity, secrets);
        secrets.text("the reviewer's name", reviewer.displayName());
        return new SeededActivity(activity, display, tag, aPersonWithAShift(activity), staff.as(reviewer), record, secrets);
    }

    private void addThoseOfTheInstallation(Secrets secrets) {
        String key = Objects.requireNonNull(settings.getProperty("mashang.master-key"));
        secrets.text("the master key", key).bytes("the master key", Base64.getDecoder().decode(key));
    }

    private void addThoseOf(Made activity, Shown display, Secrets secrets) {
        byte[] salt = Objects.requireNonNull(
                jdbc.queryForObject("SELECT key_salt FROM activities_activity WHERE id = ?", byte[].class, activity.id()));
        secrets.bytes("the activity's salt", salt)
                .text("the activity code", activity.view().path("activityCode").asString())
                .text("the display's token", display.token())
                .number("the fence's latitude", "25.1234")
                .number("the fence's longitude", "102.6543")
                .number("the radius", "4321")
                .text("the site's name", "北楼机房")
                .bssid("the network", "3c:22:fb:0a:1b:2c");
    }

    private void addThoseOf(Tag tag, Secrets secrets) {
        TagFixture.claim(checkIns.aMember(), tags.touch(tag)).expect(200);
        Map<String, Object> row = jdbc.queryForMap("SELECT key_salt, uid FROM activities_tag WHERE id = ?", tag.id());
        TagKeys keys = tags.keys(tag);
        secrets.bytes("the tag's salt", (byte[]) row.get("key_salt"))
                .text("the chip", Objects.requireNonNull(row.get("uid")).toString())
                .bytes("the tag's key 0", keys.application().getEncoded())
                .bytes("the tag's key 1", keys.fileRead().getEncoded())
                .bytes("the tag's key 2", keys.metaRead().getEncoded());
    }

    private String somebodyElse(Made activity, Secrets secrets) {
        WechatIdentity account = MemberFixture.aWechatIdentity();
        MemberId member = accounts.of(account);
        String phone = MemberFixture.aPhone();
        activities.onRoster(activity, NAME_OF_SOMEBODY_ELSE, phone);
        members.bind(member, phone);
        String record = checkIns.checkIn(members.as(member), activity, outside()).expect(200).body().path("recordId").asString();
        secrets.text("somebody else's account", account.openId())
                .text("somebody else's name", NAME_OF_SOMEBODY_ELSE)
                .text("somebody else's number", member.text())
                .text("somebody else's phone", phone)
                .text("somebody else's masked phone", phone.substring(0, 3) + "****" + phone.substring(7))
                .text("somebody else's last digits", "****" + phone.substring(7))
                .text("somebody else's record", record);
        return record;
    }

    private MemberId aPersonWithAShift(Made activity) {
        Http organiser = activities.organiser();
        MemberId self = members.aMember();
        String phone = MemberFixture.aPhone();
        String person = ShiftFixture.aPerson(organiser, activity, "张三" + UUID.randomUUID().toString().substring(0, 4), "", phone);
        members.bind(self, phone);
        String shift = ShiftFixture.made(organiser, activity, aShift("早", "09:00", "18:00", true)).path("id").asString();
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).minusDays(1);
        plan(organiser, activity, aCell(person, yesterday.toString(), shift)).expect(204);
        return self;
    }
}
