-- number: the tag's public name in its address. ordinal: its short name in the records of its activity, never given out twice.
-- key_salt: half of the chip's keys; the other half is the master key. uid: of the chip whose genuine touch came first.
CREATE TABLE activities_tag (
    id              BIGINT       NOT NULL PRIMARY KEY,
    activity_id     BIGINT       NOT NULL,
    number          CHAR(10)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ordinal         INT          NOT NULL,
    kind            VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name            VARCHAR(60)  NOT NULL,
    key_salt        BINARY(16)   NOT NULL,
    uid             CHAR(14)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at      DATETIME(3)  NOT NULL,
    keys_shown_at   DATETIME(3)  NULL,
    last_touched_at DATETIME(3)  NULL,
    revoked_at      DATETIME(3)  NULL,
    revoked_reason  VARCHAR(200) NULL,
    UNIQUE KEY activities_tag_number (number),
    UNIQUE KEY activities_tag_ordinal (activity_id, ordinal)
);

-- Append-only: a reading of a chip is accepted once.
CREATE TABLE activities_tag_tap (
    tag_id      BIGINT      NOT NULL,
    counter     INT         NOT NULL,
    member_id   BIGINT      NULL,
    accepted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (tag_id, counter),
    KEY activities_tag_tap_member (member_id)
);
