package io.mashang.staff.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mashang.platform.problem.Refused;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import io.mashang.staff.StaffProblem;
import io.mashang.testing.MashangTest;
import io.mashang.testing.StaffSessions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All other administrators are disabled for the length of each test, so that those of the test are the only ones. */
@MashangTest
class LastAdministratorRaceTests {

    private static final int ROUNDS = 20;

    @Autowired
    StaffSessions sessions;

    @Autowired
    DisableStaffAccount disableAccount;

    @Autowired
    ChangeStaffAccount changeAccount;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesToDisableOrDemoteTheLastOne() {
        withOnly(List.of(sessions.aStaffMember(Role.ADMINISTRATOR)), only -> {
            StaffActor last = only.getFirst();
            assertThatThrownBy(() -> disableAccount.disable(last, last.id()))
                    .isInstanceOfSatisfying(Refused.class, LastAdministratorRaceTests::isLastAdministrator);
            assertThatThrownBy(() -> changeAccount.change(last, last.id(), "x", EnumSet.of(Role.DOOR)))
                    .isInstanceOfSatisfying(Refused.class, LastAdministratorRaceTests::isLastAdministrator);
        });
    }

    @Test
    void leavesOneWhenTwoShutEachOtherOutAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            boolean demote = round % 2 == 0;
            var two = List.of(sessions.aStaffMember(Role.ADMINISTRATOR), sessions.aStaffMember(Role.ADMINISTRATOR));
            withOnly(two, both -> {
                atOnce(List.of(
                        () -> take(both.get(0), both.get(1).id(), demote), () -> take(both.get(1), both.get(0).id(), false)));
                assertThat(enabledAdministrators()).isEqualTo(1);
                });
        }
    }

    private Object take(StaffActor actor, StaffId from, boolean demote) {
        return demote ? changeAccount.change(actor, from, "x", EnumSet.of(Role.DOOR)) : disableAccount.disable(actor, from);
    }

    private static void isLastAdministrator(Refused refused) {
        assertThat(refused.problem()).isEqualTo(StaffProblem.LAST_ADMINISTRATOR);
    }

    private int enabledAdministrators() {
        return jdbc.sql("""
                SELECT COUNT(*) FROM staff_account a JOIN staff_account_role r ON r.staff_id = a.id
                WHERE r.role = 'ADMINISTRATOR' AND a.disabled_at IS NULL""").query(Integer.class).single();
    }

    private void withOnly(List<StaffActor> only, Consumer<List<StaffActor>> test) {
        List<Long> ids = only.stream().map(actor -> actor.id().value()).toList();
        List<Long> others = jdbc.sql("""
                SELECT a.id FROM staff_account a JOIN staff_account_role r ON r.staff_id = a.id
                WHERE r.role = 'ADMINISTRATOR' AND a.disabled_at IS NULL AND a.id NOT IN (:ids)""")
                .param("ids", ids).query(Long.class).list();
        try {
            others.forEach(id -> jdbc.sql("UPDATE staff_account SET disabled_at = '2026-01-01' WHERE id = ?").param(id).update());
            test.accept(only);
        } finally {
            others.forEach(id -> jdbc.sql("UPDATE staff_account SET disabled_at = NULL WHERE id = ?").param(id).update());
            ids.forEach(id -> jdbc.sql("UPDATE staff_account SET disabled_at = '2026-01-01' WHERE id = ?").param(id).update());
        }
    }

    private static void atOnce(List<Callable<Object>> actions) {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        try (var threads = Executors.newFixedThreadPool(actions.size())) {
            List<Future<Object>> running = new ArrayList<>();
            actions.forEach(action -> running.add(threads.submit(() -> {
                start.await();
                try {
                    return action.call();
                } catch (Refused refused) {
                    isLastAdministrator(refused);
                    return refused;
                }
            })));
            for (Future<Object> one : running) {
                one.get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
