package io.mashang.staff.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.platform.StartRefused;
import io.mashang.platform.ids.Ids;
import io.mashang.staff.AuditTrail;
import io.mashang.staff.StaffFixture;
import io.mashang.staff.signin.PasswordHashes;
import io.mashang.testing.MashangTest;
import io.mashang.testing.PinnedClock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The account {@code admin} of the test run, which nobody has signed in with, is the one that the start made. */
@MashangTest
class FirstAdministratorDbTests {

    @Autowired
    StaffAccountStore store;

    @Autowired
    PasswordHashes hashes;

    @Autowired
    ResetStaffPassword resetPassword;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    @Autowired
    PinnedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffFixture staff;

    @BeforeEach
    void nobodyHasSignedInYet() {
        jdbc.sql("UPDATE staff_account SET last_signed_in_at = NULL, must_change_password = TRUE, one_time_until = ? WHERE username = 'admin'")
                .param(io.mashang.platform.sql.Times.toDb(clock.instant().plus(Duration.ofDays(7))))
                .update();
    }

    @Test
    void wasMadeAtTheFirstStartAndIsAnAdministrator() {
        assertThat(admins()).hasSize(1);
        assertThat(jdbc.sql("""
                SELECT r.role FROM staff_account a JOIN staff_account_role r ON r.staff_id = a.id
                WHERE a.username = 'admin'""").query(String.class).list()).containsExactly("ADMINISTRATOR");
    }

    @Test
    void keepsItsPasswordAtTheNextStart() {
        List<String> before = admins();

        start(null);

        assertThat(admins()).isEqualTo(before);
    }

    @Test
    void getsANewPasswordWhenTheOldOneHasExpiredUnused() {
        List<String> before = admins();
        clock.advance(Duration.ofDays(7));

        start(null);

        assertThat(admins()).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void takesAConfiguredPasswordUntilSomebodyHasSignedIn() {
        start("configured for the test");
        staff.signIn("admin", "configured for the test").expect(200);
        List<String> before = admins();

        start("another one, too late");

        assertThat(admins()).isEqualTo(before);
    }

    @Test
    void refusesToStartWithAConfiguredPasswordThatIsTooShort() {
        assertThatThrownBy(() -> start("admin")).isInstanceOf(StartRefused.class).hasMessageContaining("12");
    }

    private void start(@Nullable String configured) {
        new FirstAdministrator(store, hashes, resetPassword, audit, new PrintedPasswords(), transaction, ids, clock, configured)
                .run(new DefaultApplicationArguments());
    }

    private List<String> admins() {
        return jdbc.sql("SELECT password_hash FROM staff_account WHERE username = 'admin'").query(String.class).list();
    }
}
