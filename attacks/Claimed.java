/** @param id empty when the claim was refused; then {@code answer} says why */
record Claimed(String id, String answer) {}
