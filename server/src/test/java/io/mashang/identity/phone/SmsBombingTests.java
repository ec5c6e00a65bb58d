package io.mashang.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.IdentityProblem;
import io.mashang.identity.IdentitySettings;
import io.mashang.identity.MemberId;
import io.mashang.identity.PhoneCodeSender;
import io.mashang.identity.Together;
import io.mashang.platform.clock.ProgrammeZone;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.problem.Problem;
import io.mashang.platform.problem.Refused;
import io.mashang.testing.MashangTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What an attacker can make us pay, on days of their own far from other tests. */
@MashangTest
class SmsBombingTests {

    @Autowired PhoneCodeStore store;
    @Autowired CodeHashes hashes;
    @Autowired PhoneNumbers numbers;
    @Autowired TransactionTemplate transaction;
    @Autowired ProgrammeZone zone;
    @Autowired Ids ids;

    private final AtomicInteger paid = new AtomicInteger();

    private final PhoneCodeSender sender = new PhoneCodeSender() {
        @Override
        public void requireReady() {
            assertThat(paid).isNotNull();
        }

        @Override
        public void send(String phone, String code, Duration validFor) {
            paid.incrementAndGet();
        }
    };

    @Test
    void tenThousandNumbersCostNoMoreThanTheDaysBudget() {
        SendPhoneCode send = sending(50, "2036-01-01T04:00:00Z");
        int refused = 0;
        for (int n = 0; n < 10_000; n++) {
            var phone = numbers.read("1370%07d".formatted(n));
            refused += problemOf(send, new MemberId(9_000_000 + n), phone) == IdentityProblem.CODE_BUDGET_SPENT ? 1 : 0;
        }
        assertThat(paid.get()).isEqualTo(50);
        assertThat(refused).isEqualTo(9_950);
    }

    @Test
    void sendsOneMessageWhenManyAskForOneNumberAtTheSameMoment() throws Exception {
        SendPhoneCode send = sending(50, "2036-02-01T04:00:00Z");
        var phone = numbers.read("13711112222");
        List<Callable<Boolean>> tasks = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(n -> () -> problemOf(send, new MemberId(8_000_000 + n), phone) == null)
                .toList();
        assertThat(Together.run(tasks).stream().filter(sent -> sent)).hasSize(1);
        assertThat(paid.get()).isEqualTo(1);
    }

    @Test
    void spendsExactlyTheBudgetWhenManyNumbersAskAtTheSameMoment() throws Exception {
        SendPhoneCode send = sending(5, "2036-03-01T04:00:00Z");
        List<Callable<Boolean>> tasks = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(n -> () ->
                        problemOf(send, new MemberId(7_000_000 + n), numbers.read("1371111%04d".formatted(n))) == null)
                .toList();
        assertThat(Together.run(tasks).stream().filter(sent -> sent)).hasSize(5);
        assertThat(paid.get()).isEqualTo(5);
    }

    private SendPhoneCode sending(int budget, String now) {
        var settings = new IdentitySettings(budget, Set.of("CN"), 30, 16);
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new SendPhoneCode(store, sender, hashes, transaction, settings, zone, ids, clock);
    }

    private static @org.jspecify.annotations.Nullable Problem problemOf(
            SendPhoneCode send, MemberId member, PhoneNumbers.Mobile phone) {
        try {
            send.send(new CodeHolder(member, "sign-in:1"), phone);
            return null;
        } catch (Refused refused) {
            return refused.problem();
        }
    }
}
