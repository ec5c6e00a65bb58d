-- What a check-in of the activity gives; 0 is nothing.
ALTER TABLE checkin_policy ADD COLUMN points INT NOT NULL DEFAULT 0;
