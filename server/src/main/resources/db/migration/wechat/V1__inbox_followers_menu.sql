-- reply: null while the event is being worked on, empty when the answer is silence. Rows are kept for a few days.
CREATE TABLE wechat_inbox (
    event_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    app_id      VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_id     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pushes      INT         NOT NULL,
    received_at DATETIME(3) NOT NULL,
    answered_at DATETIME(3) NULL,
    reply       TEXT        NULL,
    KEY wechat_inbox_received (received_at)
);

CREATE TABLE wechat_follower (
    app_id     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    following  BOOLEAN     NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (app_id, open_id)
);

-- The menu as staff last saved it, null while it is the one that came with the installation; published_*: what followers see.
CREATE TABLE wechat_menu (
    app_id       VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    buttons      TEXT        NULL,
    changed_at   DATETIME(3) NULL,
    published_at DATETIME(3) NULL,
    published_by VARCHAR(64) NULL
);
