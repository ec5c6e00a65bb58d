-- A credit that may be taken back keeps its row for good: HELD, POSTED or REVERSED. owed: the part of it that had been spent when it
-- was taken back, so that giving it again pays that debt first. steps: how often it moved; each move is one journal.
ALTER TABLE points_hold ADD COLUMN owed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE points_hold ADD COLUMN steps INT NOT NULL DEFAULT 0;
