-- A recurring activity: an RFC 5545 rule over days, in the activity's own time zone.
CREATE TABLE activities_series (
    activity_id   BIGINT       NOT NULL PRIMARY KEY,
    starts_on     DATE         NOT NULL,
    rule          VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holidays      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    planned_until DATE         NOT NULL,
    KEY activities_series_planned (planned_until)
);

-- no: the name of a daily time inside its series, kept when the time of day changes, so that its sessions are moved, not replaced.
CREATE TABLE activities_series_time (
    activity_id          BIGINT  NOT NULL,
    no                   INT     NOT NULL,
    starts_at            CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ends_at              CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ends_days_later      INT     NOT NULL,
    opens_before_minutes INT     NOT NULL,
    late_after_minutes   INT     NULL,
    PRIMARY KEY (activity_id, no)
);

-- added: TRUE for an extra day, FALSE for a day without sessions.
CREATE TABLE activities_series_day (
    activity_id BIGINT  NOT NULL,
    on_day      DATE    NOT NULL,
    added       BOOLEAN NOT NULL,
    PRIMARY KEY (activity_id, on_day)
);

-- The public holidays of the organisation, and the days that are worked to make up for them.
CREATE TABLE activities_holiday (
    on_day  DATE        NOT NULL PRIMARY KEY,
    name    VARCHAR(40) NOT NULL,
    working BOOLEAN     NOT NULL
);

-- slot_day, slot_no: which day and daily time of the series a session stands for; null for a one-off session.
-- Two nodes that plan the same series meet at the unique key.
ALTER TABLE activities_session
    ADD COLUMN slot_day      DATE         NULL,
    ADD COLUMN slot_no       INT          NULL,
    ADD COLUMN moved         BOOLEAN      NOT NULL DEFAULT FALSE,
    ADD COLUMN cancelled_at  DATETIME(3)  NULL,
    ADD COLUMN cancel_reason VARCHAR(200) NULL,
    ADD UNIQUE KEY activities_session_slot (activity_id, slot_day, slot_no),
    ADD KEY activities_session_calendar (starts_at);
