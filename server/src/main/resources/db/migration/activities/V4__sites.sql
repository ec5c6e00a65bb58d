-- The places of an activity, in the organiser's order. Without coordinates a site is proved by its networks alone.
CREATE TABLE activities_site (
    activity_id               BIGINT      NOT NULL,
    no                        INT         NOT NULL,
    name                      VARCHAR(60) NOT NULL,
    latitude                  DOUBLE      NULL,
    longitude                 DOUBLE      NULL,
    datum                     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    radius_meters             INT         NULL,
    accuracy_allowance_meters INT         NULL,
    PRIMARY KEY (activity_id, no)
);

-- bssid: the hardware address of an access point, twelve lower-case hexadecimal digits.
CREATE TABLE activities_network (
    activity_id BIGINT   NOT NULL,
    site_no     INT      NOT NULL,
    bssid       CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (activity_id, site_no, bssid)
);

INSERT INTO activities_site (activity_id, no, name, latitude, longitude, datum, radius_meters, accuracy_allowance_meters)
SELECT id, 0, '', latitude, longitude, datum, radius_meters, accuracy_allowance_meters FROM activities_activity
WHERE latitude IS NOT NULL AND longitude IS NOT NULL;

ALTER TABLE activities_activity
    DROP COLUMN latitude,
    DROP COLUMN longitude,
    DROP COLUMN datum,
    DROP COLUMN radius_meters,
    DROP COLUMN accuracy_allowance_meters;
