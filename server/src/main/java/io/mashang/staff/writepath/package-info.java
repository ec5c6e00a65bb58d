/** The console's view of the write path, which stands below this module and knows no staff: who may look, who acted. */
@NullMarked
package io.mashang.staff.writepath;

import org.jspecify.annotations.NullMarked;
