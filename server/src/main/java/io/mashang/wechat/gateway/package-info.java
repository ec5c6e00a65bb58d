/** Calls to WeChat's servers: accounts, hosts, the client library, and names for what WeChat refuses. */
@NullMarked
package io.mashang.wechat.gateway;

import org.jspecify.annotations.NullMarked;
