package io.mashang.checkin.face;

/** What the sandbox says about every comparison. */
enum SandboxRule {
    /** How alike the two pictures are, point by point: the same picture is the same person. */
    BY_PICTURE,
    ALWAYS_SAME,
    ALWAYS_UNSURE,
    ALWAYS_DIFFERENT,
    NO_FACE,
    UNAVAILABLE
}
