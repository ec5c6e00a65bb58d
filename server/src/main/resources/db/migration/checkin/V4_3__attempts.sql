-- How tries to check in ended, added up by day. took: the upper end of a class of milliseconds from the scan to the end; 0 when it
-- ended before there was anything to time. reason: of a refusal its code, of a check-in that waits its first finding.
CREATE TABLE checkin_attempt (
    activity_id      BIGINT      NOT NULL,
    day              DATE        NOT NULL,
    method           VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    step_seconds     INT         NOT NULL,
    error_correction CHAR(1)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason           VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    took             INT         NOT NULL,
    attempts         BIGINT      NOT NULL,
    millis           BIGINT      NOT NULL,
    PRIMARY KEY (activity_id, day, method, step_seconds, error_correction, channel, outcome, reason, took)
);
