package io.mashang.codes.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.region.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceHistoryTests {

    private static final Region CHANGSHA = new Region(430_100, "湖南", "长沙", 112.98, 28.19);
    private static final Region ZHUZHOU = new Region(430_200, "湖南", "株洲", 113.15, 27.84);
    private static final Region HUNAN = new Region(430_000, "湖南", "", 112.98, 28.19);
    private static final Region BEIJING = new Region(110_000, "北京", "", 116.41, 39.90);
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void callsThreePeopleWithinADayMany() {
        assertThat(history(CHANGSHA, look(9, CHANGSHA)).manyPeople()).isFalse();
        assertThat(history(CHANGSHA, look(9, CHANGSHA), look(5, CHANGSHA)).manyPeople()).isTrue();
    }

    @Test
    void findsTwoCitiesThatNobodyReachesInThatTime() {
        assertThat(history(CHANGSHA, look(1, BEIJING)).farAway()).contains(BEIJING);
        assertThat(history(CHANGSHA, look(2, ZHUZHOU), look(1, BEIJING)).farAway()).contains(BEIJING);
    }

    @Test
    void grantsATrainOrAFlightItsTimeAndNeighboursTheirs() {
        assertThat(history(CHANGSHA, look(4, BEIJING)).farAway()).isEmpty();
        assertThat(history(CHANGSHA, look(0, ZHUZHOU)).farAway()).isEmpty();
    }

    @Test
    void saysNothingWithoutTwoPlaces() {
        assertThat(history(null, look(0, BEIJING)).farAway()).isEmpty();
        assertThat(history(BEIJING, look(0, null)).farAway()).isEmpty();
        assertThat(history(HUNAN, look(0, HUNAN)).farAway()).isEmpty();
    }

    private static TraceHistory history(@Nullable Region here, Look... others) {
        return new TraceHistory(others[0], false, others.length, List.of(others), new Look(NOW, here));
    }

    private static Look look(int hoursAgo, @Nullable Region region) {
        return new Look(NOW.minus(Duration.ofHours(hoursAgo)), region);
    }
}
