/** What headquarters should look at: found by the other slices, raised once a day for each subject, settled by somebody with a note. */
@NullMarked
package io.mashang.codes.alert;

import org.jspecify.annotations.NullMarked;
