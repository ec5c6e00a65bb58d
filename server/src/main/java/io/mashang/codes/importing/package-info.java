/** Codes made elsewhere: read from a file, kept as keyed hashes. */
@NullMarked
package io.mashang.codes.importing;

import org.jspecify.annotations.NullMarked;
