package io.mashang.activities.venuecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mashang.activities.ActivitiesProblem;
import io.mashang.activities.model.VenueToken;
import io.mashang.activities.model.VenueTokenSeal;
import io.mashang.activities.place.SiteStore;
import io.mashang.platform.crypto.HmacSha256;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.limits.RateLimits;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.shared.NobodyElse;
import io.mashang.testing.MashangTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What codes cost that were made up or belong elsewhere: the database is asked nothing, or once for a venue that never was. */
@MashangTest
class CostOfWrongCodesDbTests {

    private static final int MANY = 2000;

    private final AtomicInteger connections = new AtomicInteger();

    @Autowired
    DataSource database;

    @Autowired
    SiteStore sites;

    @Autowired
    KeyRing keys;

    @Autowired
    VenueTokenSeal seal;

    @Autowired
    RateLimits limits;

    @Autowired
    Clock clock;

    private VerifyVenueCode verifier;
    private HmacSha256 activity;

    @BeforeEach
    void countConnections() {
        DataSource counted = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                connections.incrementAndGet();
                return super.getConnection();
            }
        };
        var settings = new VenueCodeSettings(java.time.Duration.ofSeconds(10), false);
        var store = new SessionPolicyStore(JdbcClient.create(counted), sites, keys, settings);
        verifier = new VerifyVenueCode(seal, new KnownSessions(store, clock, new NobodyElse()), limits, clock);
        activity = new HmacSha256(keys, "any", new byte[] {1});
    }

    @Test
    void asksNothingAboutWhatIsNoCode() {
        assertThat(problems(IntStream.range(0, MANY).mapToObj(i -> "A".repeat(i % 60))))
                .isSubsetOf(ActivitiesProblem.CODE_UNREADABLE, ActivitiesProblem.CODE_UNKNOWN);
        assertThat(connections).hasValue(0);
    }

    /** One in 65536 passes the tag of the installation by chance, and is remembered as unknown. */
    @Test
    void asksNothingAboutCodesOfAnotherInstallation() {
        byte[] master = new byte[32];
        master[0] = 1;
        VenueTokenSeal elsewhere = new VenueKeys().venueTokenSeal(new KeyRing(master));

        assertThat(problems(tokens(elsewhere, 77))).containsOnly(ActivitiesProblem.CODE_UNKNOWN);
        assertThat(connections.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void asksOnceForAVenueThatNeverWas() {
        assertThat(problems(tokens(seal, 0xfffffff7L))).containsOnly(ActivitiesProblem.CODE_UNKNOWN);
        assertThat(connections.get()).isBetween(1, MANY / 100);
    }

    private Stream<String> tokens(VenueTokenSeal by, long venue) {
        return IntStream.range(0, MANY).mapToObj(salt -> by.seal(new VenueToken(1, venue, 1, 5, salt), activity));
    }

    private Stream<ActivitiesProblem> problems(Stream<String> tokens) {
        return tokens.map(token -> (ActivitiesProblem) catchThrowableOfType(Refused.class, () -> verifier.verifyToken(token)).problem());
    }
}
