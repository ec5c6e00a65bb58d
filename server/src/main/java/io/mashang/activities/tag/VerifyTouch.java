package io.mashang.activities.tag;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.CheckInSession;
import io.mashang.activities.TagTouch;
import io.mashang.activities.VenueTags;
import io.mashang.activities.VerifiedCode;
import io.mashang.activities.model.ChipMessage;
import io.mashang.activities.model.ChipReading;
import io.mashang.activities.model.TagNumbers;
import io.mashang.activities.tag.KnownTags.KnownTag;
import io.mashang.activities.venuecode.KnownSessions;
import io.mashang.identity.MemberId;
import io.mashang.platform.limits.Limit;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class VerifyTouch implements VenueTags {

    private static final Limit WRONG_BY_MEMBER = new Limit("tag-wrong", 5, Duration.ofMinutes(15));

    /** @param reading null when the tag is static */
    private record Genuine(StoredTag tag, @Nullable ChipReading reading) {}

    private final KnownTags tags;
    private final KnownSessions sessions;
    private final AcceptTap acceptTap;
    private final RateLimits limits;
    private final Clock clock;

    VerifyTouch(KnownTags tags, KnownSessions sessions, AcceptTap acceptTap, RateLimits limits, Clock clock) {
        this.tags = tags;
        this.sessions = sessions;
        this.acceptTap = acceptTap;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public VerifiedCode verifyTouch(TagTouch touch, MemberId member) {
        limits.tryUse(WRONG_BY_MEMBER, member.text()).ifPresent(VerifyTouch::tooManyWrong);
        Genuine genuine = lookUp(touch, member).orElseThrow(VerifyTouch::unknown);
        limits.giveBack(WRONG_BY_MEMBER, member.text());
        StoredTag tag = genuine.tag();
        if (tag.revokedAt() != null) {
            throw new Refused(ActivitiesProblem.TOUCH_REVOKED);
        }
        CheckInSession session = sessions.currentOf(tag.activity()).orElseThrow(VerifyTouch::unknown);
        mustTake(session, tag);
        if (genuine.reading() != null) {
            acceptTap.accept(tag, genuine.reading(), member);
        }
        tags.touched(tag.id());
        return new VerifiedCode(session, tag.kind().method(), clock.instant(), tag.ordinal());
    }

    /** A look-up that failed says nothing about the touch: nobody is locked out because the database was away. */
    private Optional<Genuine> lookUp(TagTouch touch, MemberId member) {
        try {
            return genuine(touch);
        } catch (RuntimeException e) {
            limits.giveBack(WRONG_BY_MEMBER, member.text());
            throw e;
        }
    }

    private Optional<Genuine> genuine(TagTouch touch) {
        String number = TagNumbers.normalise(touch.number());
        if (!TagNumbers.isReadable(number)) {
            return Optional.empty();
        }
        return tags.find(number).flatMap(known -> genuine(known, touch));
    }

    private static Optional<Genuine> genuine(KnownTag known, TagTouch touch) {
        if (known.tag().kind() == TagKind.STATIC) {
            return Optional.of(new Genuine(known.tag(), null));
        }
        String e = touch.e();
        String c = touch.c();
        if (e == null || c == null) {
            return Optional.empty();
        }
        return new ChipMessage(e, c).open(known.keys()).map(reading -> new Genuine(known.tag(), reading));
    }

    private void mustTake(CheckInSession session, StoredTag tag) {
        if (!sessions.takes(session, tag.kind().method())) {
            throw new Refused(ActivitiesProblem.TOUCH_NOT_TAKEN);
        }
        if (tag.kind() == TagKind.STATIC && session.place() == null) {
            throw new Refused(ActivitiesProblem.TOUCH_WITHOUT_PLACE);
        }
    }

    private static void tooManyWrong(Duration wait) {
        throw new Refused(ActivitiesProblem.TOUCH_GUESSES, Map.of("wait", wait)).retryAfter(wait);
    }

    private static Refused unknown() {
        return new Refused(ActivitiesProblem.TOUCH_UNKNOWN);
    }
}
