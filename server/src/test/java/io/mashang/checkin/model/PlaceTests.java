package io.mashang.checkin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mashang.activities.Bssid;
import io.mashang.activities.Datum;
import io.mashang.activities.PlaceRule;
import io.mashang.activities.PlaceRule.Fence;
import io.mashang.activities.PlaceRule.Site;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTests {

    /** The shifts of reliability.md, section 6. */
    @ParameterizedTest
    @CsvSource({
        "Beijing,   39.9042, 116.4074, 555",
        "Shanghai,  31.2304, 121.4737, 481",
        "Guangzhou, 23.1291, 113.2644, 621",
        "Chengdu,   30.5728, 104.0668, 363",
        "Xi'an,     34.3416, 108.9398, 461",
        "Harbin,    45.8038, 126.5350, 517",
        "Urumqi,    43.8256,  87.6168, 265",
        "Lhasa,     29.6520,  91.1721, 341",
    })
    void shiftsEachCityByItsDistanceAndBackWithinAMeter(String city, double latitude, double longitude, double meters) {
        GeoPoint real = new GeoPoint(latitude, longitude, Datum.WGS84);
        GeoPoint onTheMap = DatumShift.toGcj02(real);

        GeoPoint taken = new GeoPoint(onTheMap.latitude(), onTheMap.longitude(), Datum.WGS84);
        assertThat(real.metersTo(taken)).as(city).isCloseTo(meters, within(5.0));
        assertThat(real.metersTo(onTheMap)).as("the same point in both datums: %s", city).isLessThan(1.0);
    }

    @Test
    void leavesPointsOutsideChinaAsTheyAre() {
        GeoPoint singapore = new GeoPoint(1.3521, 180.0 - 41, Datum.WGS84);

        assertThat(DatumShift.toGcj02(singapore).longitude()).isEqualTo(singapore.longitude());
    }

    /** Radius 500 m, allowance 100 m: distance − min(accuracy, allowance) ≤ radius. */
    @ParameterizedTest
    @CsvSource({
        "0,    5,   true",
        "495,  1,   true",
        "505,  1,   false",
        "505,  10,  true",
        "595,  99,  true",
        "595,  5000, true",
        "605,  5000, false",
        "1200, 30,  false",
    })
    void isInsideByTheRule(double meters, double accuracy, boolean inside) {
        PlaceRule rule = fence(24.8801, 102.8329, Datum.WGS84, 500, 100);
        Position position = new Position(24.8801 + meters / 110_777.0, 102.8329, accuracy, Datum.WGS84);

        PlaceCheck check = PlaceCheck.of(rule, position).orElseThrow();

        assertThat(check.inside()).isEqualTo(inside);
        assertThat(check.distanceMeters()).isCloseTo(meters, within(2.0));
    }

    @Test
    void comparesPlacesOfDifferentDatumsInOne() {
        GeoPoint real = new GeoPoint(24.8801, 102.8329, Datum.WGS84);
        GeoPoint map = DatumShift.toGcj02(real);
        PlaceRule entered = fence(map.latitude(), map.longitude(), Datum.GCJ02, 50, 0);

        assertThat(PlaceCheck.of(entered, new Position(24.8801, 102.8329, 5, Datum.WGS84)).orElseThrow().inside()).isTrue();
        assertThat(PlaceCheck.of(entered, new Position(24.8801, 102.8329, 5, Datum.GCJ02)).orElseThrow().inside()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"91, 0, 5", "0, 181, 5", "0, 0, 5", "24, 102, -1", "24, 102, 0", "24, 102, 1e9", "24, 102, 100001", "NaN, 102, 5", "24, NaN, 5", "24, 102, NaN"})
    void knowsWhatNoPhoneCanMeasure(double latitude, double longitude, double accuracy) {
        Position position = new Position(latitude, longitude, accuracy, Datum.WGS84);

        assertThat(position.isOnEarth() && position.hasAccuracy()).isFalse();
    }

    @Test
    void countsTheNearestOfSeveralFences() {
        PlaceRule campus = new PlaceRule(List.of(
                new Site("north", new Fence(24.90, 102.8329, Datum.WGS84, 150, 100), Set.of()),
                new Site("wifi only", null, Set.of(new Bssid("3c22fb0a1b2c"))),
                new Site("south", new Fence(24.8801, 102.8329, Datum.WGS84, 150, 100), Set.of())));

        PlaceCheck south = PlaceCheck.of(campus, new Position(24.8805, 102.8329, 20, Datum.WGS84)).orElseThrow();
        assertThat(south.site().name()).isEqualTo("south");
        assertThat(south.inside()).isTrue();
        PlaceCheck between = PlaceCheck.of(campus, new Position(24.895, 102.8329, 20, Datum.WGS84)).orElseThrow();
        assertThat(between.site().name()).isEqualTo("north");
        assertThat(between.inside()).isFalse();
        assertThat(between.distanceMeters()).isCloseTo(554, within(2.0));
    }

    /** A small fence that is near may miss more than a large one that is farther away. */
    @Test
    void takesTheFenceOfWhichLeastIsMissing() {
        PlaceRule campus = new PlaceRule(List.of(
                new Site("hall", new Fence(24.8801, 102.8329, Datum.WGS84, 150, 0), Set.of()),
                new Site("park", new Fence(24.8801, 102.8400, Datum.WGS84, 500, 0), Set.of())));

        PlaceCheck check = PlaceCheck.of(campus, new Position(24.8801, 102.8359, 1, Datum.WGS84)).orElseThrow();
        assertThat(check.site().name()).isEqualTo("park");
        assertThat(check.inside()).isTrue();
    }

    @Test
    void tellsAVaguePositionFromOneThatIsOutside() {
        PlaceRule rule = fence(24.8801, 102.8329, Datum.WGS84, 500, 100);

        assertThat(PlaceCheck.of(rule, new Position(24.8901, 102.8329, 800, Datum.WGS84)).orElseThrow().coarse()).isTrue();
        assertThat(PlaceCheck.of(rule, new Position(24.8901, 102.8329, 200, Datum.WGS84)).orElseThrow().coarse()).isFalse();
    }

    private static PlaceRule fence(double latitude, double longitude, Datum datum, int radius, int allowance) {
        return new PlaceRule(List.of(new Site("", new Fence(latitude, longitude, datum, radius, allowance), Set.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "3,     约 50 米,      about 50 m",
        "320,   约 300 米,     about 300 m",
        "974,   约 950 米,     about 950 m",
        "975,   约 1.0 公里,   about 1.0 km",
        "1234,  约 1.2 公里,   about 1.2 km",
        "12600, 约 13 公里,    about 13 km",
        "300000, 超过 100 公里, more than 100 km",
    })
    void saysDistancesRoughly(int meters, String chinese, String english) {
        assertThat(DistanceWords.of(meters, true)).isEqualTo(chinese);
        assertThat(DistanceWords.of(meters, false)).isEqualTo(english);
    }
}
