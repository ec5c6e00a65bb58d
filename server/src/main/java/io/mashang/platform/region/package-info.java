/** China's provinces and cities, and which of them an internet address belongs to, without asking anybody. */
@NullMarked
package io.mashang.platform.region;

import org.jspecify.annotations.NullMarked;
