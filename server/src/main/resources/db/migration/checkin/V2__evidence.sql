-- bssid: the access point that the phone was connected to. device: the hash of the phone's own random key.
-- fix: a hash of session, coordinates and accuracy, to find positions that are the same to the last digit.
-- score: 0 to 100, by the rules of rule_version.
ALTER TABLE checkin_record
    ADD COLUMN bssid  CHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN device BINARY(16) NULL,
    ADD COLUMN fix    BIGINT     NULL,
    ADD COLUMN score  INT        NOT NULL DEFAULT 0,
    ADD KEY checkin_record_device (device, member_id),
    ADD KEY checkin_record_fix (fix, member_id);

-- Append-only: what was handed in for a record after it was made. touched: a chip of the place. state: of the record from then on.
CREATE TABLE checkin_evidence (
    id               BIGINT      NOT NULL PRIMARY KEY,
    record_id        BIGINT      NOT NULL,
    given_at         DATETIME(3) NOT NULL,
    latitude         DOUBLE      NULL,
    longitude        DOUBLE      NULL,
    accuracy_meters  DOUBLE      NULL,
    datum            VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    distance_meters  INT         NULL,
    bssid            CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    touched          BOOLEAN     NOT NULL,
    findings         TEXT        NOT NULL,
    rule_version     INT         NOT NULL,
    state            VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    KEY checkin_evidence_record (record_id, id)
);

-- Check-ins that were accepted and are worth a look.
CREATE TABLE checkin_noted (
    record_id   BIGINT NOT NULL PRIMARY KEY,
    activity_id BIGINT NOT NULL,
    KEY checkin_noted_activity (activity_id, record_id)
);

-- Rules that staff made; versions below 100 are built in. points: signal to points as JSON. Never changed but by the two moments.
-- active_from: null while they are tried out without effect.
CREATE TABLE checkin_rules (
    version      INT          NOT NULL PRIMARY KEY,
    points       TEXT         NOT NULL,
    note_from    INT          NOT NULL,
    pending_from INT          NOT NULL,
    reason       VARCHAR(200) NOT NULL,
    made_by      VARCHAR(80)  NOT NULL,
    made_at      DATETIME(3)  NOT NULL,
    active_from  DATETIME(3)  NULL,
    ended_at     DATETIME(3)  NULL
);
