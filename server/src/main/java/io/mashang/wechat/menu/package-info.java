/** The menu below the official account's chat: shown, changed, published. */
@NullMarked
package io.mashang.wechat.menu;

import org.jspecify.annotations.NullMarked;
