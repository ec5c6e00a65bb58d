-- A person asks for another look; once per decision. decisions: how often the record had been decided by then. answer: the sentence
-- that the person reads.
CREATE TABLE checkin_appeal (
    id          BIGINT       NOT NULL PRIMARY KEY,
    record_id   BIGINT       NOT NULL,
    decisions   INT          NOT NULL,
    member_id   BIGINT       NULL,
    words       VARCHAR(500) NOT NULL,
    raised_at   DATETIME(3)  NOT NULL,
    state       VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answer      VARCHAR(200) NULL,
    answered_by VARCHAR(80)  NULL,
    answered_at DATETIME(3)  NULL,
    UNIQUE KEY checkin_appeal_once (record_id, decisions),
    KEY checkin_appeal_state (state, record_id),
    KEY checkin_appeal_member (member_id)
);
