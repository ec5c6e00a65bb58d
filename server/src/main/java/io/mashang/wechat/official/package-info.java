/** Pushes of the official account: verified, opened, answered once, and who follows it. */
@NullMarked
package io.mashang.wechat.official;

import org.jspecify.annotations.NullMarked;
