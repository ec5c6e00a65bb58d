/**
 * Faces, where an organiser asks for them as well: pictures given with consent, compared by a provider, kept encrypted and no
 * longer than needed. Nothing here ever refuses a check-in: what cannot be compared waits for a person.
 */
@NullMarked
package io.mashang.checkin.face;

import org.jspecify.annotations.NullMarked;
