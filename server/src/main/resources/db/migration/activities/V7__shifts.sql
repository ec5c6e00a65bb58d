-- A kind of working day of one activity. version: of its hours; a change of hours is a new version, so that past days keep theirs.
CREATE TABLE activities_shift (
    id          BIGINT      NOT NULL PRIMARY KEY,
    activity_id BIGINT      NOT NULL,
    version     INT         NOT NULL,
    name        VARCHAR(40) NOT NULL,
    colour      VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at  DATETIME(3) NOT NULL,
    retired_at  DATETIME(3) NULL,
    KEY activities_shift_activity (activity_id, id)
);

-- Append-only. Times of day by the clock on the wall of the activity's zone; one that ends no later than it starts ends on the next day.
CREATE TABLE activities_shift_hours (
    shift_id             BIGINT  NOT NULL,
    version              INT     NOT NULL,
    starts_at            CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ends_at              CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opens_before_minutes INT     NOT NULL,
    late_after_minutes   INT     NOT NULL,
    early_before_minutes INT     NOT NULL,
    closes_after_minutes INT     NOT NULL,
    break_from           CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
    break_until          CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NULL,
    out_needed           BOOLEAN NOT NULL,
    PRIMARY KEY (shift_id, version)
);

-- Who works which shift on which business date: the date on which the shift starts. shift_id: null for a day of rest.
CREATE TABLE activities_duty (
    participant_id BIGINT NOT NULL,
    on_day         DATE   NOT NULL,
    activity_id    BIGINT NOT NULL,
    shift_id       BIGINT NULL,
    shift_version  INT    NULL,
    PRIMARY KEY (participant_id, on_day),
    KEY activities_duty_shift (shift_id, on_day),
    KEY activities_duty_activity (activity_id, on_day)
);
