import java.util.Random;
import java.util.Set;

/**
 * Something that goes wrong while people are busy.
 *
 * @param id as in the fault matrix; controls begin with N
 * @param nodes how many nodes share the work
 * @param isShort whether the short set has it
 * @param strike breaks and heals; returns when the world is whole again
 */
record Fault(String id, String what, int nodes, boolean isShort, Set<Tool> needs, Expectation expected, Strike strike) {

    interface Strike {

        Strike NONE = (lab, burst, random) -> {};

        void happen(Lab lab, Burst burst, Random random) throws Exception;
    }

    /** The product must hold; a control takes a guard away from it, and then the checker must see the damage. */
    enum Expectation {
        HOLDS,
        DOUBLES,
        LOSSES
    }

    static Fault inShortSet(String id, String what, int nodes, Strike strike) {
        return new Fault(id, what, nodes, true, Set.of(), Expectation.HOLDS, strike);
    }

    static Fault inFullSet(String id, String what, int nodes, Strike strike) {
        return new Fault(id, what, nodes, false, Set.of(), Expectation.HOLDS, strike);
    }

    static Fault control(String id, String what, int nodes, Expectation expected, Strike strike) {
        return new Fault(id, what, nodes, true, Set.of(), expected, strike);
    }

    /** Who needs nginx comes through it. */
    boolean isBalanced() {
        return needs.contains(Tool.NGINX);
    }

    Fault striking(Strike other) {
        return new Fault(id, what, nodes, isShort, needs, expected, other);
    }

    Fault needing(Tool... tools) {
        return new Fault(id, what, nodes, isShort, Set.of(tools), expected, strike);
    }
}
