package io.mashang.codes.model;

/** The two codes of one serial. Their keys are independent: one says nothing about the other. Order is part of the format. */
public enum Family {
    /** Outside on the product, public: is it genuine, where does it belong. */
    OUTER,
    /** Under the cap or the coating, secret: gives points, once. */
    INNER
}
