/** What must hold whatever happened. */
enum Invariant {
    I1("every acknowledged operation is in the database"),
    I2("nothing is in the database that nobody asked for"),
    I3("one check-in per session and participant that was not undone"),
    I4("one credit per code, ever"),
    I5("a refusal is true: who lost was asked after the winner"),
    I6("points are conserved"),
    I7("every effect was written once and delivered once"),
    I8("the same operation gets the same answer"),
    I9("derived counters equal a recount"),
    I10("the audit trail is unbroken");

    final String says;

    Invariant(String says) {
        this.says = says;
    }
}
