/** Members sign in through WeChat and stay signed in. */
@NullMarked
package io.mashang.identity.session;

import org.jspecify.annotations.NullMarked;
