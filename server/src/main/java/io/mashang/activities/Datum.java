package io.mashang.activities;

/** The datum of a coordinate: China's maps use GCJ-02, satellites WGS-84. Mixing them shifts a place by 265 to 621 m. */
public enum Datum {
    GCJ02,
    WGS84
}
