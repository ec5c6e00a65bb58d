CREATE TABLE gifts_gift (
    id          BIGINT       NOT NULL PRIMARY KEY,
    name        VARCHAR(80)  NOT NULL,
    description VARCHAR(500) NOT NULL,
    points      INT          NOT NULL,
    stock       INT          NOT NULL,
    state       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version     INT          NOT NULL,
    created_at  DATETIME(3)  NOT NULL,
    updated_at  DATETIME(3)  NOT NULL,
    KEY gifts_gift_state (state, id),
    CONSTRAINT gifts_gift_points CHECK (points > 0),
    CONSTRAINT gifts_gift_stock CHECK (stock >= 0)
);
