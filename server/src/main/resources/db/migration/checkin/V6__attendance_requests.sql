-- What people ask for about their working days: a check-in that was forgotten, or leave. refused_mark: 0 while it waits or counts, its own
-- id once it was refused, so that the same thing can be asked for again. member_id: whose it is, when that was known. at: the moment of a correction. part: how much of a day of leave.
CREATE TABLE checkin_request (
    id              BIGINT       NOT NULL PRIMARY KEY,
    activity_id     BIGINT       NOT NULL,
    participant_id  BIGINT       NOT NULL,
    member_id       BIGINT       NULL,
    kind            VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_day        DATE         NOT NULL,
    until_day       DATE         NOT NULL,
    at              DATETIME(3)  NULL,
    part            VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    away_from       DATETIME(3)  NULL,
    away_until      DATETIME(3)  NULL,
    reason          VARCHAR(200) NOT NULL,
    state           VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    refused_mark    BIGINT       NOT NULL,
    asked_at        DATETIME(3)  NOT NULL,
    asked_by        BIGINT       NULL,
    asked_by_name   VARCHAR(80)  NOT NULL,
    decided_by      VARCHAR(80)  NULL,
    decided_at      DATETIME(3)  NULL,
    decision_reason VARCHAR(200) NULL,
    UNIQUE KEY checkin_request_place (participant_id, kind, from_day, part, refused_mark),
    KEY checkin_request_desk (activity_id, state, id),
    KEY checkin_request_member (member_id)
);

-- How many corrections somebody has asked for in a month of business dates; refused ones are given back.
CREATE TABLE checkin_correction_month (
    participant_id BIGINT  NOT NULL,
    month          CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked          INT     NOT NULL,
    PRIMARY KEY (participant_id, month)
);

-- Until how many days later, and how often in a month, corrections may be asked for; an activity without a row has the usual numbers.
CREATE TABLE checkin_attendance_policy (
    activity_id           BIGINT NOT NULL PRIMARY KEY,
    correction_days       INT    NOT NULL,
    corrections_per_month INT    NOT NULL
);
