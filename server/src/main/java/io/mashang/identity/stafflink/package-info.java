/** Staff who act from their own WeChat: a member and a staff account that were proved to be one person. */
@NullMarked
package io.mashang.identity.stafflink;

import org.jspecify.annotations.NullMarked;
