-- What an organiser wants to happen after check-ins; an activity without a row wants nothing special.
CREATE TABLE checkin_policy (
    activity_id         BIGINT  NOT NULL PRIMARY KEY,
    decide_within_hours INT     NULL,
    two_people          BOOLEAN NOT NULL
);

-- One case for each record that was ever sent to review. words: what a search finds it by, as it was at check-in.
-- reasons: codes of the findings, each between bars. decisions: how often it was decided. first_: the vote of the first of two people.
CREATE TABLE checkin_review (
    record_id     BIGINT       NOT NULL PRIMARY KEY,
    activity_id   BIGINT       NOT NULL,
    session_id    BIGINT       NOT NULL,
    stage         VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    waiting_since DATETIME(3)  NOT NULL,
    due_at        DATETIME(3)  NULL,
    reasons       VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words         VARCHAR(255) NOT NULL,
    decisions     INT          NOT NULL,
    decided_by    BIGINT       NULL,
    first_by      BIGINT       NULL,
    first_name    VARCHAR(80)  NULL,
    first_approve BOOLEAN      NULL,
    first_reason  VARCHAR(200) NULL,
    first_at      DATETIME(3)  NULL,
    KEY checkin_review_stage (stage, record_id),
    KEY checkin_review_activity (activity_id, stage, record_id),
    KEY checkin_review_due (stage, due_at)
);

INSERT INTO checkin_review (record_id, activity_id, session_id, stage, waiting_since, reasons, words, decisions)
SELECT id, activity_id, session_id, CASE WHEN approved IS NULL THEN 'WAITING' ELSE 'DECIDED' END, checked_in_at, '', '',
    CASE WHEN approved IS NULL THEN 0 ELSE 1 END
FROM checkin_record WHERE state = 'PENDING' OR approved IS NOT NULL;
