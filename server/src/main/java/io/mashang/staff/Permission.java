package io.mashang.staff;

/** What a role lets its holders do. Every console endpoint asks for one of these. */
public enum Permission {
    ACTIVITIES_READ,
    ACTIVITIES_WRITE,
    /** See the keys of a tag, once, to write them on its chip. */
    TAGS_PROGRAM,
    CHECKIN_READ,
    CHECKIN_REVIEW,
    DOOR,
    CODES_READ,
    CODES_WRITE,
    CODES_EXPORT,
    POINTS_READ,
    POINTS_ADJUST,
    MEMBERS_READ,
    MEMBERS_WRITE,
    GIFTS_READ,
    GIFTS_WRITE,
    WECHAT_MENU,
    MESSAGES_READ,
    STAFF_READ,
    STAFF_WRITE,
    AUDIT_READ,
    SYSTEM_READ,
    SYSTEM_WRITE,
    /** What everyone who is signed in may do: see and change their own account. */
    OWN_ACCOUNT
}
