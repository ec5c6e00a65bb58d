-- early: left before the end; only ever true of records with direction OUT. gate_id: the entrance, where one was named.
ALTER TABLE checkin_record
    ADD COLUMN early   BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN gate_id BIGINT  NULL,
    ADD KEY checkin_record_participant (participant_id);
