import java.security.SecureRandom;
import java.util.Set;

/** @param only ids of faults; empty for all */
record FaultOptions(boolean isShort, long seed, Set<String> only) {

    /** Null when the arguments make no sense. */
    static FaultOptions read(String[] arguments) {
        boolean isShort = false;
        long seed = new SecureRandom().nextInt(1, 1_000_000);
        Set<String> only = Set.of();
        for (int i = 0; i < arguments.length; i++) {
            String next = i + 1 < arguments.length ? arguments[i + 1] : "";
            if (arguments[i].equals("--short")) {
                isShort = true;
            } else if (arguments[i].equals("--seed") && next.matches("\\d{1,9}")) {
                seed = Long.parseLong(next);
                i++;
            } else if (arguments[i].equals("--only") && !next.isEmpty()) {
                only = Set.of(next.split(","));
                i++;
            } else {
                return null;
            }
        }
        return new FaultOptions(isShort, seed, only);
    }

    boolean wants(Fault fault) {
        return only.isEmpty() ? fault.isShort() || !isShort : only.contains(fault.id());
    }
}
