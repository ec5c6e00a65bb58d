-- undone_mark: 0 while the record counts, its own id once it was undone, so that the same person can check in again.
-- entered_by: the staff member at the door who checked the person in; null when the person did it.
ALTER TABLE checkin_record
    ADD COLUMN undone_mark    BIGINT       NOT NULL DEFAULT 0,
    ADD COLUMN undone_reason  VARCHAR(200) NULL,
    ADD COLUMN undone_by      VARCHAR(80)  NULL,
    ADD COLUMN undone_at      DATETIME(3)  NULL,
    ADD COLUMN entered_by     VARCHAR(80)  NULL,
    ADD COLUMN entered_reason VARCHAR(200) NULL;

ALTER TABLE checkin_record ADD UNIQUE KEY checkin_record_counting (session_id, participant_id, direction, undone_mark);
ALTER TABLE checkin_record DROP KEY checkin_record_place;
