-- One row for each number that a node has held. ids_until: ids of this number may have been made up to this moment
-- (milliseconds as Ids counts them); whoever takes the number over begins after it.
CREATE TABLE platform_node (
    node_number INT          NOT NULL PRIMARY KEY,
    instance    VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    address     VARCHAR(255) NOT NULL,
    version     VARCHAR(64)  NOT NULL,
    started_at  DATETIME(3)  NOT NULL,
    seen_at     DATETIME(3)  NOT NULL,
    lease_until DATETIME(3)  NOT NULL,
    ids_until   BIGINT       NOT NULL
);

-- One row for each scheduled job. token: raised by whoever begins a turn; a write of an older turn is refused.
CREATE TABLE platform_job (
    name          VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    token         BIGINT       NOT NULL,
    holder        VARCHAR(255) NULL,
    lease_until   DATETIME(3)  NOT NULL,
    next_at       DATETIME(3)  NOT NULL,
    writes        BIGINT       NOT NULL,
    began_at      DATETIME(3)  NULL,
    ended_at      DATETIME(3)  NULL,
    failed        BOOLEAN      NOT NULL,
    detail        VARCHAR(500) NOT NULL
);
