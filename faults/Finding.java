/** Something that must hold and does not. */
record Finding(Invariant invariant, String subject, String expected, String found) {

    @Override
    public String toString() {
        return invariant + " (" + invariant.says + "): " + subject + ": expected " + expected + ", found " + found;
    }
}
