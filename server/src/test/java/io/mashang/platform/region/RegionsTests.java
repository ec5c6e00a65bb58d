package io.mashang.platform.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTests {

    private static final Regions REGIONS = new Regions();
    private static final AddressRegions ADDRESSES = new AddressRegions(REGIONS);

    @Test
    void knowsEveryProvinceAndMoreThanThreeHundredCities() {
        assertThat(REGIONS.all().stream().filter(region -> region.adcode() == region.provinceCode())).hasSize(34);
        assertThat(REGIONS.all()).hasSizeGreaterThan(360).allSatisfy(region -> {
            assertThat(region.province()).isNotBlank();
            assertThat(region.longitude()).isBetween(73.0, 136.0);
            assertThat(region.latitude()).isBetween(15.0, 54.0);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "湖南省, 长沙市, 430100", "湖南, 长沙, 430100", "新疆维吾尔自治区, 喀什地区, 653100", "新疆, 喀什, 653100", "北京市, 北京市, 110000",
        "吉林省, 吉林市, 220200", "湖北省, 仙桃市, 429004", "内蒙古, 呼和浩特市, 150100", "湖南省, 不知道, 430000", "香港, 0, 810000"
    })
    void findsARegionByItsNamesLongOrShort(String province, String city, int adcode) {
        assertThat(REGIONS.named(province, city).orElseThrow().adcode()).isEqualTo(adcode);
    }

    @ParameterizedTest
    @CsvSource({"加州, 洛杉矶", "0, 0", "'', ''"})
    void knowsNothingOfOtherPlaces(String province, String city) {
        assertThat(REGIONS.named(province, city)).isEmpty();
    }

    @Test
    void countsAProvinceAsAllItsCities() {
        Region hunan = REGIONS.find(430_000).orElseThrow();
        Region changsha = REGIONS.find(430_100).orElseThrow();

        assertThat(hunan.covers(430_100)).isTrue();
        assertThat(hunan.covers(430_000)).isTrue();
        assertThat(changsha.covers(430_000)).isFalse();
        assertThat(hunan.covers(440_100)).isFalse();
        assertThat(changsha.name()).isEqualTo("长沙");
        assertThat(hunan.name()).isEqualTo("湖南");
    }

    @Test
    void measuresTheWayBetweenTwoSeats() {
        double kilometres = REGIONS.find(430_100).orElseThrow().kilometresTo(REGIONS.find(110_000).orElseThrow());

        assertThat(kilometres).isBetween(1_300.0, 1_400.0);
    }

    /** The first of these is the example of the table's own documentation. */
    @ParameterizedTest
    @CsvSource({"113.92.157.29, 440300", "202.106.0.20, 110000", "222.246.129.80, 430100"})
    void findsTheRegionOfAnAddress(String address, int adcode) {
        assertThat(ADDRESSES.of(address).orElseThrow().adcode()).isEqualTo(adcode);
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8", "127.0.0.1", "10.1.2.3", "::1", "2001:db8::1", "999.1.1.1", "nonsense", "''"})
    void knowsNoRegionOfOtherAddresses(String address) {
        assertThat(ADDRESSES.of(address)).isEmpty();
    }
}
