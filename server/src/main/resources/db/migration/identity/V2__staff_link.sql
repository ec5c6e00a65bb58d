-- Which staff account a member may act as from their own WeChat. stamp: SHA-256 of the password's hash when it was linked, so that a new
-- password ends the link. sign_in_id: the newest sign-in that came of it; there is one at a time.
CREATE TABLE identity_staff_link (
    member_id  BIGINT      NOT NULL PRIMARY KEY,
    staff_id   BIGINT      NOT NULL,
    stamp      BINARY(32)  NOT NULL,
    linked_at  DATETIME(3) NOT NULL,
    sign_in_id BIGINT      NULL,
    UNIQUE KEY identity_staff_link_staff (staff_id)
);
