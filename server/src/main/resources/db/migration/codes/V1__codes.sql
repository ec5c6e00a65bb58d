CREATE TABLE codes_product (
    id           BIGINT       NOT NULL PRIMARY KEY,
    name         VARCHAR(80)  NOT NULL,
    sku          VARCHAR(40)  NOT NULL,
    state        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rule_version INT          NOT NULL,
    batches      INT          NOT NULL,
    created_at   DATETIME(3)  NOT NULL,
    CONSTRAINT codes_product_batches CHECK (batches >= 0)
);

-- The points rule of a product; a change adds a version and leaves the old ones.
CREATE TABLE codes_rule (
    product_id    BIGINT      NOT NULL,
    version       INT         NOT NULL,
    points        INT         NOT NULL,
    valid_from    DATE        NULL,
    valid_to      DATE        NULL,
    expiry_months INT         NULL,
    created_at    DATETIME(3) NOT NULL,
    created_by    BIGINT      NULL,
    PRIMARY KEY (product_id, version),
    CONSTRAINT codes_rule_points CHECK (points > 0)
);

-- One row: the next serial that is free. Whoever takes serials locks it until the commit, so ranges appear in order.
CREATE TABLE codes_serial (
    id          TINYINT NOT NULL PRIMARY KEY,
    next_serial BIGINT  NOT NULL
);
INSERT INTO codes_serial (id, next_serial) VALUES (1, 1);

-- salt: from it and the master key the tag key of the batch is derived; it is nowhere else.
CREATE TABLE codes_batch (
    id           BIGINT        NOT NULL PRIMARY KEY,
    product_id   BIGINT        NOT NULL,
    source       VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    first_serial BIGINT        NOT NULL,
    code_count   BIGINT        NOT NULL,
    epoch        TINYINT       NOT NULL,
    salt         BINARY(32)    NOT NULL,
    note         VARCHAR(200)  NOT NULL,
    created_at   DATETIME(3)   NOT NULL,
    created_by   BIGINT        NULL,
    activated_at DATETIME(3)   NULL,
    voided_at    DATETIME(3)   NULL,
    UNIQUE KEY codes_batch_serial (first_serial),
    KEY codes_batch_product (product_id, id)
);

-- The only trace of a code that gave its points: unscanned codes have no row anywhere.
CREATE TABLE codes_redemption (
    serial        BIGINT      NOT NULL PRIMARY KEY,
    id            BIGINT      NOT NULL,
    batch_id      BIGINT      NOT NULL,
    product_id    BIGINT      NOT NULL,
    rule_version  INT         NOT NULL,
    member_id     BIGINT      NOT NULL,
    points        INT         NOT NULL,
    city          VARCHAR(40) NULL,
    channel       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    business_date DATE        NOT NULL,
    redeemed_at   DATETIME(3) NOT NULL,
    KEY codes_redemption_batch (batch_id),
    KEY codes_redemption_member (member_id, redeemed_at)
);

-- How many codes a member has redeemed on one business date: the row is locked while one more is decided.
CREATE TABLE codes_daily_use (
    member_id     BIGINT NOT NULL,
    business_date DATE   NOT NULL,
    uses          INT    NOT NULL,
    PRIMARY KEY (member_id, business_date)
);

-- Codes with a wrong tag that a member presented: see the ladder of lock-outs.
CREATE TABLE codes_wrong_guess (
    member_id    BIGINT      NOT NULL PRIMARY KEY,
    guesses      INT         NOT NULL,
    last_at      DATETIME(3) NOT NULL,
    locked_until DATETIME(3) NOT NULL,
    KEY codes_wrong_guess_locked (locked_until)
);

-- Genuine codes that were scanned before their batch was activated.
CREATE TABLE codes_early_scan (
    serial    BIGINT      NOT NULL,
    member_id BIGINT      NOT NULL,
    scans     INT         NOT NULL,
    first_at  DATETIME(3) NOT NULL,
    last_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (serial, member_id)
);

-- Scans that wait for their member to bind a phone.
CREATE TABLE codes_waiting_scan (
    member_id  BIGINT      NOT NULL,
    serial     BIGINT      NOT NULL,
    batch_id   BIGINT      NOT NULL,
    open_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    PRIMARY KEY (member_id, serial),
    KEY codes_waiting_scan_expiry (expires_at)
);

-- alive_at: when the importing node last wrote; a running import that has fallen silent has failed.
CREATE TABLE codes_import (
    id            BIGINT       NOT NULL PRIMARY KEY,
    product_id    BIGINT       NOT NULL,
    batch_id      BIGINT       NOT NULL,
    file_name     VARCHAR(120) NOT NULL,
    state         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total         BIGINT       NOT NULL,
    done          BIGINT       NOT NULL,
    imported      BIGINT       NOT NULL,
    duplicates    BIGINT       NOT NULL,
    already_known BIGINT       NOT NULL,
    invalid       BIGINT       NOT NULL,
    shortest      INT          NOT NULL,
    longest       INT          NOT NULL,
    created_at    DATETIME(3)  NOT NULL,
    created_by    BIGINT       NULL,
    alive_at      DATETIME(3)  NOT NULL,
    finished_at   DATETIME(3)  NULL,
    KEY codes_import_state (state)
);

-- Codes made elsewhere, as keyed hashes: nobody can read or forge them from here.
CREATE TABLE codes_imported (
    code_hash BINARY(16) NOT NULL PRIMARY KEY,
    serial    BIGINT     NOT NULL,
    import_id BIGINT     NOT NULL,
    KEY codes_imported_import (import_id)
);

CREATE TABLE codes_import_conflict (
    import_id BIGINT      NOT NULL,
    line      BIGINT      NOT NULL,
    reason    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (import_id, line)
);
