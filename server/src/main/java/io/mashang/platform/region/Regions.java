package io.mashang.platform.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All provinces and cities, by code. */
@Component
public final class Regions {

    private static final String LIST = "/regions/china.csv";
    private static final int TELLING = 2;

    private final SortedMap<Integer, Region> byCode;
    private final Map<String, Region> provinces;

    Regions() {
        this.byCode = Collections.unmodifiableSortedMap(read());
        this.provinces = byCode.values().stream()
                .filter(region -> region.adcode() == region.provinceCode())
                .collect(Collectors.toMap(region -> start(region.province()), Function.identity()));
    }

    /** By code, a province before its cities. */
    public Collection<Region> all() {
        return byCode.values();
    }

    public Optional<Region> find(int adcode) {
        return Optional.ofNullable(byCode.get(adcode));
    }

    /**
     * By names as registers write them, long or short: 湖南省 and 长沙市, 新疆 and 喀什. An unknown city gives its province.
     */
    public Optional<Region> named(String province, String city) {
        if (province.length() < TELLING) {
            return Optional.empty();
        }
        return Optional.ofNullable(provinces.get(start(province))).map(found -> city(found, city).orElse(found));
    }

    private Optional<Region> city(Region province, String city) {
        if (city.length() < TELLING) {
            return Optional.empty();
        }
        int first = province.adcode() + 1;
        return byCode.subMap(first, first + 9_999).values().stream()
                .filter(region -> city.startsWith(region.city()) || region.city().startsWith(city))
                .findFirst();
    }

    /** No two provinces begin with the same two characters. */
    private static String start(String province) {
        return province.substring(0, TELLING);
    }

    private static SortedMap<Integer, Region> read() {
        SortedMap<Integer, Region> found = new TreeMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Regions.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",", -1)).forEach(field -> {
                int adcode = Integer.parseInt(field[0]);
                found.put(adcode, new Region(
                        adcode, field[1], field[2], Double.parseDouble(field[3]), Double.parseDouble(field[4])));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
