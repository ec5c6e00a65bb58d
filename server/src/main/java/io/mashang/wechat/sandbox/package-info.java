/** A stand-in for WeChat's servers and its people, on this application's own port. Nothing outside knows that it exists. */
@NullMarked
package io.mashang.wechat.sandbox;

import org.jspecify.annotations.NullMarked;
