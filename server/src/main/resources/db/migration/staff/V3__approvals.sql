-- What one member of staff asks for and another one decides. Expired is not stored: it is waiting and too late.
CREATE TABLE staff_approval (
    id              BIGINT       NOT NULL PRIMARY KEY,
    kind            VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject         VARCHAR(128) NOT NULL,
    detail          TEXT         NOT NULL,
    asked_by        BIGINT       NOT NULL,
    asked_by_name   VARCHAR(64)  NOT NULL,
    asked_at        DATETIME(3)  NOT NULL,
    until           DATETIME(3)  NOT NULL,
    state           VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decided_by      BIGINT       NULL,
    decided_by_name VARCHAR(64)  NULL,
    decided_at      DATETIME(3)  NULL,
    reason          VARCHAR(200) NOT NULL,
    KEY staff_approval_kind (kind, id)
);
