-- A claim is found by its lease: the event's own node claims it with the insert, so the index cost more than it saved.
ALTER TABLE intake_outbox DROP INDEX intake_outbox_claim;
