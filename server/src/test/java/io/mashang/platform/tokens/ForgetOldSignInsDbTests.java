package io.mashang.platform.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.access.Realm;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.jobs.Turns;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MashangTest
@Tag("stores")
class ForgetOldSignInsDbTests {

    @Autowired
    SignIns signIns;

    @Autowired
    ForgetOldSignInsJob job;

    @Autowired
    Turns turns;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Ids ids;

    @Autowired
    PinnedClock clock;

    @Test
    void forgetsASignInWhoseLastTokenHasExpiredAndKeepsTheOtherUsable() {
        SignIns.Tokens left = begin();
        SignIns.Tokens first = begin();
        clock.advance(Duration.ofDays(20));
        SignIns.Tokens used = signIns.refresh(Realm.MEMBER, first.refreshToken());
        clock.advance(Duration.ofDays(12));
        begin();

        turns.take(job);

        assertThat(rows("platform_sign_in", "id", left)).isZero();
        assertThat(rows("platform_refresh_token", "sign_in_id", left)).isZero();
        assertThat(rows("platform_sign_in", "id", used)).isEqualTo(1);
        assertThat(rows("platform_refresh_token", "sign_in_id", used)).isEqualTo(1);
        assertThat(signIns.refresh(Realm.MEMBER, used.refreshToken())).isNotNull();
    }

    @Test
    void forgetsNothingTheSecondTime() {
        turns.take(job);

        assertThat(turns.take(job)).isEqualTo("0 tokens and 0 sign-ins forgotten");
    }

    private SignIns.Tokens begin() {
        return signIns.begin(Realm.MEMBER, ids.next(), false);
    }

    private int rows(String table, String column, SignIns.Tokens tokens) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ?", Integer.class, tokens.caller().session());
    }
}
