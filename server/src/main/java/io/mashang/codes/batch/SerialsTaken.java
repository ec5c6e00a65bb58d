package io.mashang.codes.batch;

import io.mashang.codes.model.SerialRange;

/** A batch took a range of serials; heard after the commit. */
record SerialsTaken(SerialRange range) {}
