-- Codes that somebody asked for. usable_until: set by the second person; salt: the package's passphrase is derived from it.
CREATE TABLE codes_export (
    id                 BIGINT       NOT NULL PRIMARY KEY,
    batch_id           BIGINT       NOT NULL,
    first_no           BIGINT       NOT NULL,
    last_no            BIGINT       NOT NULL,
    content            VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    format             VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    images             VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    correction         CHAR(1)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    module_pixels      INT          NOT NULL,
    module_micrometers INT          NOT NULL,
    reason             VARCHAR(200) NOT NULL,
    requested_by       BIGINT       NOT NULL,
    requested_by_name  VARCHAR(64)  NOT NULL,
    requested_at       DATETIME(3)  NOT NULL,
    approval_id        BIGINT       NOT NULL,
    approved_by_name   VARCHAR(64)  NULL,
    usable_until       DATETIME(3)  NULL,
    downloads          INT          NOT NULL,
    salt               BINARY(32)   NOT NULL,
    manifest           TEXT         NULL,
    KEY codes_export_batch (batch_id, id)
);

-- One row for each ticket; the ticket itself is stored nowhere. completed_at: the last byte was written.
CREATE TABLE codes_download (
    ticket_hash  BINARY(32)  NOT NULL PRIMARY KEY,
    export_id    BIGINT      NOT NULL,
    staff_id     BIGINT      NOT NULL,
    staff_name   VARCHAR(64) NOT NULL,
    until        DATETIME(3) NOT NULL,
    used_at      DATETIME(3) NULL,
    completed_at DATETIME(3) NULL,
    KEY codes_download_export (export_id)
);

-- Samples of printed rolls that were read back.
CREATE TABLE codes_read_back (
    id             BIGINT      NOT NULL PRIMARY KEY,
    batch_id       BIGINT      NOT NULL,
    at             DATETIME(3) NOT NULL,
    by_name        VARCHAR(64) NOT NULL,
    first_no       BIGINT      NOT NULL,
    last_no        BIGINT      NOT NULL,
    right_codes    INT         NOT NULL,
    repeated       INT         NOT NULL,
    outside_range  INT         NOT NULL,
    of_other_batch INT         NOT NULL,
    not_ours       INT         NOT NULL,
    passed         BOOLEAN     NOT NULL,
    KEY codes_read_back_batch (batch_id, id)
);

-- When a sample of the printed codes was last read back without a fault.
ALTER TABLE codes_batch ADD COLUMN read_back_at DATETIME(3) NULL;
