package io.mashang.staff;

/** Something that needs two members of staff; the module that does it implements this, the approvals find it. */
public interface ApprovedAction {

    /** Module and action, for example {@code codes.export}; never renamed. The console has its words for it. */
    String kind();

    /** Who may ask for it and who may decide. */
    Permission permission();

    /** Does it, or makes it possible, in the transaction of the decision; called once. */
    void approved(Approval approval);
}
