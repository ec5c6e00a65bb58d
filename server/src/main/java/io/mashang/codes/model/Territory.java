package io.mashang.codes.model;

import java.util.Set;

/**
 * Where a dealer sells: administrative codes of six digits (GB/T 2260), of provinces ({@code 430000}), cities ({@code 430100})
 * or districts.
 */
public record Territory(Set<Integer> regions) {

    private static final int DISTRICTS = 100;
    private static final int CITIES = 10_000;

    /** A province contains its cities, a city its districts. */
    public boolean contains(int region) {
        return regions.contains(region) || regions.contains(region / DISTRICTS * DISTRICTS) || regions.contains(region / CITIES * CITIES);
    }
}
