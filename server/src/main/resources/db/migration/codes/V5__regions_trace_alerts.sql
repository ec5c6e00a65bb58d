-- region: where a code was redeemed, by the address of the request; a city of codes 430100 or a province 430000.
ALTER TABLE codes_redemption ADD COLUMN region INT NULL;

-- Genuine outer codes that somebody looked up: one row at the first look.
CREATE TABLE codes_trace (
    serial        BIGINT      NOT NULL PRIMARY KEY,
    batch_id      BIGINT      NOT NULL,
    first_at      DATETIME(3) NOT NULL,
    first_region  INT         NULL,
    first_visitor BINARY(16)  NOT NULL,
    looks         BIGINT      NOT NULL,
    people        BIGINT      NOT NULL
);

-- visitor: a keyed hash of what the page or the sign-in says who it is.
CREATE TABLE codes_trace_visit (
    serial   BIGINT      NOT NULL,
    visitor  BINARY(16)  NOT NULL,
    first_at DATETIME(3) NOT NULL,
    region   INT         NULL,
    PRIMARY KEY (serial, visitor),
    KEY codes_trace_visit_at (serial, first_at)
);

-- At most one of a kind, subject and day, however often it happens.
CREATE TABLE codes_alert (
    id         BIGINT       NOT NULL PRIMARY KEY,
    kind       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    on_day     DATE         NOT NULL,
    detail     TEXT         NOT NULL,
    times      BIGINT       NOT NULL,
    first_at   DATETIME(3)  NOT NULL,
    last_at    DATETIME(3)  NOT NULL,
    state      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note       VARCHAR(500) NOT NULL,
    settled_by VARCHAR(80)  NULL,
    settled_at DATETIME(3)  NULL,
    UNIQUE KEY codes_alert_once (kind, subject, on_day),
    KEY codes_alert_state (state, id)
);

-- region 0: nobody knows.
CREATE TABLE codes_scan_count (
    on_day   DATE   NOT NULL,
    batch_id BIGINT NOT NULL,
    region   INT    NOT NULL,
    redeemed BIGINT NOT NULL,
    traced   BIGINT NOT NULL,
    PRIMARY KEY (on_day, batch_id, region),
    KEY codes_scan_count_batch (batch_id, on_day)
);
INSERT INTO codes_scan_count (on_day, batch_id, region, redeemed, traced)
SELECT business_date, batch_id, 0, COUNT(*), 0 FROM codes_redemption GROUP BY business_date, batch_id;
