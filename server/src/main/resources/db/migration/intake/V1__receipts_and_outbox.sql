-- op_key: the first 16 bytes of SHA-256 over the owner and the client's key. problem: null when it was done.
CREATE TABLE intake_receipt (
    op_key      BINARY(16)   NOT NULL PRIMARY KEY,
    owner       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fingerprint BINARY(32)   NOT NULL,
    problem     VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    answer      TEXT         NOT NULL,
    received_at DATETIME(3)  NOT NULL
);

CREATE TABLE intake_outbox (
    id            BIGINT      NOT NULL PRIMARY KEY,
    topic         VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload       TEXT        NOT NULL,
    created_at    DATETIME(3) NOT NULL,
    claim         BIGINT      NOT NULL DEFAULT 0,
    claimed_until DATETIME(3) NOT NULL DEFAULT '2000-01-01 00:00:00.000',
    attempts      INT         NOT NULL DEFAULT 0,
    KEY intake_outbox_claim (claim),
    KEY intake_outbox_free (claimed_until)
);

-- Accepted earlier, but never recorded: a person must look at it.
CREATE TABLE intake_dead_letter (
    id          BIGINT       NOT NULL PRIMARY KEY,
    owner       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    op_key      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    command     TEXT         NOT NULL,
    reason      VARCHAR(500) NOT NULL,
    received_at DATETIME(3)  NOT NULL,
    died_at     DATETIME(3)  NOT NULL
);

-- One row that is written to learn whether the database takes writes again.
CREATE TABLE intake_probe (
    id        INT         NOT NULL PRIMARY KEY,
    probed_at DATETIME(3) NOT NULL
);
