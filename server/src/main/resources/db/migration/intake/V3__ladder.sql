-- identity: the first 16 bytes of SHA-256 over owner, key, kind and command; an operation dies once, however often it is tried.
ALTER TABLE intake_dead_letter ADD COLUMN identity BINARY(16) NULL;
ALTER TABLE intake_dead_letter ADD COLUMN state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'WAITING';
ALTER TABLE intake_dead_letter ADD COLUMN remark VARCHAR(500) NULL;
ALTER TABLE intake_dead_letter ADD COLUMN ended_at DATETIME(3) NULL;
ALTER TABLE intake_dead_letter ADD UNIQUE KEY intake_dead_letter_once (identity);
ALTER TABLE intake_dead_letter ADD KEY intake_dead_letter_list (state, id);

-- What each node says about its write path, every few seconds.
CREATE TABLE intake_node_state (
    node             INT          NOT NULL PRIMARY KEY,
    rung             VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since            DATETIME(3)  NOT NULL,
    cause            VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    waiting          INT          NOT NULL,
    oldest_in_journal DATETIME(3) NULL,
    damaged_files    INT          NOT NULL,
    in_queue         BIGINT       NULL,
    commits          BIGINT       NOT NULL,
    operations       BIGINT       NOT NULL,
    per_second       DOUBLE       NOT NULL,
    seen_at          DATETIME(3)  NOT NULL
);

CREATE TABLE intake_rung_change (
    id        BIGINT      NOT NULL PRIMARY KEY,
    node      INT         NOT NULL,
    from_rung VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_rung   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at        DATETIME(3) NOT NULL
);
