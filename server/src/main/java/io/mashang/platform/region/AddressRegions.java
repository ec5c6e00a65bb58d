package io.mashang.platform.region;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.lionsoul.ip2region.xdb.InetAddressException;
import org.lionsoul.ip2region.xdb.LongByteArray;
import org.lionsoul.ip2region.xdb.Searcher;
import org.lionsoul.ip2region.xdb.Util;
import org.lionsoul.ip2region.xdb.Version;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which region an IPv4 address belongs to, by a table that comes with the application. Good enough to count by city, and
 * wrong now and then: a mobile network may show an address of the next large city, and a firm that of its head office.
 * IPv6 and private addresses have no region.
 */
@Component
@Lazy
public final class AddressRegions {

    private static final String TABLE = "/ip2region/ip2region.xdb";
    private static final String CHINA = "中国";
    private static final int COUNTRY = 0;
    private static final int PROVINCE = 2;
    private static final int CITY = 3;

    private final Regions regions;
    private final Searcher table;
    private final Cache<String, Optional<Region>> lately = Caffeine.newBuilder().maximumSize(10_000).build();

    AddressRegions(Regions regions) {
        this.regions = regions;
        this.table = open();
    }

    public Optional<Region> of(String address) {
        if (address.isEmpty() || address.indexOf(':') >= 0) {
            return Optional.empty();
        }
        return lately.get(address, this::search);
    }

    private Optional<Region> search(String address) {
        String[] found;
        try {
            found = table.search(Util.parseIP(address)).split("\\|", -1);
        } catch (IOException | InetAddressException unknown) {
            return Optional.empty();
        }
        return found.length > CITY && found[COUNTRY].equals(CHINA) ? regions.named(found[PROVINCE], found[CITY]) : Optional.empty();
    }

    private static Searcher open() {
        try (InputStream file = Objects.requireNonNull(AddressRegions.class.getResourceAsStream(TABLE))) {
            return Searcher.newWithBuffer(Version.IPv4, new LongByteArray(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
