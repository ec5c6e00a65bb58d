/** Something simpler on the same database server, which says what the machine can do. */
interface Yardstick {

    /** Its name in the result line. */
    String name();

    /** Operations per second. */
    double run(int seconds) throws Exception;
}
