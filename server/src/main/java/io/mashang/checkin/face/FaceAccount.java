package io.mashang.checkin.face;

/** Who pays for comparisons. Its text shows nothing: it may end up in a log. */
record FaceAccount(String region, String secretId, String secretKey) {

    static final FaceAccount NONE = new FaceAccount("", "", "");

    @Override
    public String toString() {
        return "FaceAccount[" + region + "]";
    }
}
