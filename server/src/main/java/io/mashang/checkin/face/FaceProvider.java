package io.mashang.checkin.face;

/** Who compares. Names are stored: never renamed. */
enum FaceProvider {
    /** Tencent Cloud, CompareFace. */
    TENCENT,
    /** Compares pictures, not faces; only where WeChat is the sandbox. */
    SANDBOX
}
