import java.security.SecureRandom;
import java.util.Set;

/**
 * @param only ids of faults; empty for all
 * @param target the address of somebody's own installation, where nothing is broken; or null
 * @param database of the target: its address, or the data folder beside which it runs; or null
 * @param writes whether the target may be written to
 */
record FaultOptions(boolean isShort, long seed, Set<String> only, String target, String database, boolean writes) {

    /** Null when the arguments make no sense. */
    static FaultOptions read(String[] arguments) {
        boolean isShort = false;
        long seed = new SecureRandom().nextInt(1, 1_000_000);
        Set<String> only = Set.of();
        String target = null;
        String database = null;
        boolean writes = false;
        for (int i = 0; i < arguments.length; i++) {
            String next = i + 1 < arguments.length ? arguments[i + 1] : "";
            if (arguments[i].equals("--short")) {
                isShort = true;
            } else if (arguments[i].equals("--write")) {
                writes = true;
            } else if (arguments[i].equals("--seed") && next.matches("\\d{1,9}")) {
                seed = Long.parseLong(next);
                i++;
            } else if (arguments[i].equals("--only") && !next.isEmpty()) {
                only = Set.of(next.split(","));
                i++;
            } else if (arguments[i].equals("--target") && next.matches("https?://.+")) {
                target = next;
                i++;
            } else if (arguments[i].equals("--data") && !next.isEmpty() || arguments[i].equals("--db") && next.startsWith("jdbc:")) {
                database = next;
                i++;
            } else {
                return null;
            }
        }
        boolean isOurs = target == null && database == null && !writes;
        boolean isTheirs = target != null && !isShort && only.isEmpty();
        return isOurs || isTheirs ? new FaultOptions(isShort, seed, only, target, database, writes) : null;
    }

    boolean wants(Fault fault) {
        return only.isEmpty() ? fault.isShort() || !isShort : only.contains(fault.id());
    }

    /** N3, the only one that is no trial with people. */
    boolean wantsControlOfTheBroker() {
        return only.isEmpty() ? !isShort : only.contains("N3");
    }
}
