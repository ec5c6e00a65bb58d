package io.mashang.activities.venuecode;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.activities.model.VenueTokenSeal;
import io.mashang.activities.place.SiteStore;
import io.mashang.identity.MemberId;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.shared.NobodyElse;
import io.mashang.testing.MashangTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@MashangTest
class VerifyVenueCodeDbTests {

    private static final int MORE_THAN_WRONG_CODES_ALLOWED = 10;

    @Autowired
    VenueTokenSeal seal;

    @Autowired
    RateLimits limits;

    @Autowired
    KeyRing keys;

    @Autowired
    VenueCodeSettings settings;

    @Autowired
    SiteStore sites;

    @Autowired
    Clock clock;

    @Test
    void nobodyIsLockedOutBecauseTheDatabaseWasAway() {
        var nowhere = JdbcClient.create(new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/nowhere"));
        var sessions = new KnownSessions(new SessionPolicyStore(nowhere, sites, keys, settings), clock, new NobodyElse());
        var verify = new VerifyVenueCode(seal, sessions, limits, clock);

        for (int attempt = 0; attempt < MORE_THAN_WRONG_CODES_ALLOWED; attempt++) {
            assertThatThrownBy(() -> verify.verifyActivityCode("ABCDEF", new MemberId(4711)))
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
