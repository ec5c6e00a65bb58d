package io.mashang.checkin.face;

/** Says how alike two faces are (docs/adr/0020-faces.md). Never called inside a transaction; answers within seconds, whatever happens. */
interface FaceComparison {

    /** What came of one comparison. */
    sealed interface Compared {

        /** @param score 0 to 100, the higher the more alike */
        record Alike(int score) implements Compared {}

        /** One of the pictures shows no face. */
        record NoFace() implements Compared {}

        /** @param reason for the log; nothing about a person */
        record Unavailable(String reason) implements Compared {}
    }

    FaceProvider provider();

    /** @param reference and picture are JPEG of at most {@link FacePictures#LONGEST_SIDE} */
    Compared compare(byte[] reference, byte[] picture, FaceAccount account);
}
