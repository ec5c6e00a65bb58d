-- One record per session, participant and direction. checked_in_at: when the code was claimed. findings: signals as JSON,
-- with the version of the rules that found them. Coordinates are dropped after a while, the distance stays.
CREATE TABLE checkin_record (
    id               BIGINT       NOT NULL PRIMARY KEY,
    session_id       BIGINT       NOT NULL,
    activity_id      BIGINT       NOT NULL,
    participant_id   BIGINT       NOT NULL,
    direction        VARCHAR(4)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id        BIGINT       NULL,
    state            VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    late             BOOLEAN      NOT NULL,
    checked_in_at    DATETIME(3)  NOT NULL,
    ordinal          INT          NOT NULL,
    method           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    display_no       INT          NOT NULL,
    code_age_millis  INT          NOT NULL,
    latitude         DOUBLE       NULL,
    longitude        DOUBLE       NULL,
    accuracy_meters  DOUBLE       NULL,
    datum            VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    distance_meters  INT          NULL,
    location_refused BOOLEAN      NOT NULL,
    findings         TEXT         NOT NULL,
    rule_version     INT          NOT NULL,
    listed           BOOLEAN      NOT NULL,
    approved         BOOLEAN      NULL,
    decision_reason  VARCHAR(200) NULL,
    decided_by       VARCHAR(80)  NULL,
    decided_at       DATETIME(3)  NULL,
    UNIQUE KEY checkin_record_place (session_id, participant_id, direction),
    KEY checkin_record_session (session_id, id),
    KEY checkin_record_member (member_id, id),
    KEY checkin_record_state (state, id),
    KEY checkin_record_decided (approved, id)
);

-- Append-only: everything that happened to a record.
CREATE TABLE checkin_event (
    id          BIGINT      NOT NULL PRIMARY KEY,
    record_id   BIGINT      NOT NULL,
    kind        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    happened_at DATETIME(3) NOT NULL,
    done_by     VARCHAR(80) NOT NULL,
    detail      TEXT        NOT NULL,
    KEY checkin_event_record (record_id, id)
);

-- How many have come to a session: the source of "the 128th". Updated once per session and batch.
CREATE TABLE checkin_counter (
    session_id BIGINT NOT NULL PRIMARY KEY,
    arrivals   INT    NOT NULL
);
