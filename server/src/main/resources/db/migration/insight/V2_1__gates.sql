-- How many came and left, by entrance; gate_id 0 for none in particular, which is kept for those who left only.
CREATE TABLE insight_session_gate (
    session_id BIGINT     NOT NULL,
    gate_id    BIGINT     NOT NULL,
    direction  VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    people     INT        NOT NULL,
    PRIMARY KEY (session_id, gate_id, direction)
);
