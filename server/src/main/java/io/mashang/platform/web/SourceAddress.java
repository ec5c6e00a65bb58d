package io.mashang.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from, as far as one household or office: an IPv4 address, or the /64 network of an IPv6 one. */
public final class SourceAddress {

    private static final int NETWORK_GROUPS = 4;

    private SourceAddress() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    public static String of(String address) {
        String[] groups = address.split(":");
        return groups.length > NETWORK_GROUPS
                ? String.join(":", groups[0], groups[1], groups[2], groups[3])
                : address;
    }
}
