-- Who can have codes: printers, suppliers, dealers.
CREATE TABLE codes_party (
    id         BIGINT       NOT NULL PRIMARY KEY,
    kind       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name       VARCHAR(80)  NOT NULL,
    note       VARCHAR(200) NOT NULL,
    archived   BOOLEAN      NOT NULL,
    created_at DATETIME(3)  NOT NULL
);

-- The territory: administrative codes of provinces, cities or districts.
CREATE TABLE codes_party_region (
    party_id BIGINT NOT NULL,
    region   INT    NOT NULL,
    PRIMARY KEY (party_id, region)
);

-- The segments of a batch whose codes have moved: they cover all its numbers and never overlap.
CREATE TABLE codes_range (
    batch_id  BIGINT      NOT NULL,
    first_no  BIGINT      NOT NULL,
    last_no   BIGINT      NOT NULL,
    state     VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holder_id BIGINT      NULL,
    PRIMARY KEY (batch_id, first_no)
);

-- Append-only: what happened to ranges.
CREATE TABLE codes_range_move (
    id        BIGINT       NOT NULL PRIMARY KEY,
    batch_id  BIGINT       NOT NULL,
    move      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    first_no  BIGINT       NOT NULL,
    last_no   BIGINT       NOT NULL,
    codes     BIGINT       NOT NULL,
    holder_id BIGINT       NULL,
    note      VARCHAR(200) NOT NULL,
    at        DATETIME(3)  NOT NULL,
    by_name   VARCHAR(64)  NOT NULL,
    KEY codes_range_move_batch (batch_id, id)
);

-- Redemptions by day, holder and region (0: nobody knows): statistics read these rows, never redemptions.
CREATE TABLE codes_region_count (
    business_date DATE    NOT NULL,
    holder_id     BIGINT  NOT NULL,
    region        INT     NOT NULL,
    scans         BIGINT  NOT NULL,
    PRIMARY KEY (business_date, holder_id, region)
);

-- ranges_version: grows with every move, so that whoever reads the row knows whether the segments in memory are the newest.
ALTER TABLE codes_batch ADD COLUMN ranges_version INT NOT NULL DEFAULT 0;
ALTER TABLE codes_export ADD COLUMN printer_id BIGINT NULL;
