-- People who were answered that their scan is still being recorded, and are owed the result.
CREATE TABLE codes_promised_result (
    owner     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    op_key    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id BIGINT      NOT NULL,
    serial    BIGINT      NOT NULL,
    batch_id  BIGINT      NOT NULL,
    open_id   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at   DATETIME(3) NOT NULL,
    look_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (owner, op_key),
    KEY codes_promised_result_due (look_at),
    KEY codes_promised_result_made (made_at),
    KEY codes_promised_result_member (member_id)
);
