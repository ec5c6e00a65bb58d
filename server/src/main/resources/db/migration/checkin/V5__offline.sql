-- Records that were told from a phone's memory, at least once. counting: the key of the arrival that the record shows.
-- uploaded_at: when that arrival came from a phone's memory; null when one that was told on the spot counts.
-- All arrivals are kept in checkin_event, kind ARRIVED.
CREATE TABLE checkin_offline (
    record_id   BIGINT      NOT NULL PRIMARY KEY,
    counting    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    uploaded_at DATETIME(3) NULL
);
