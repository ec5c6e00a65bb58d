/** The private database of an embedded installation: unpacked, made, started, watched over and stopped by the application. */
@NullMarked
package io.mashang.platform.embedded;

import org.jspecify.annotations.NullMarked;
