package org.entente.gateway.signals;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/** Where a client is, not who: 24 bits of an IPv4 address, 48 of one of IPv6. */
final class CoarseAddress {

    private static final int BYTES_OF_IPV6 = 6;

    private CoarseAddress() {}

    static String of(String address) {
        if (NetUtil.isValidIpV4Address(address)) {
            return address.substring(0, address.lastIndexOf('.')) + ".0/24";
        }
        if (NetUtil.isValidIpV6Address(address)) {
            String hex =
                    HexFormat.of().formatHex(NetUtil.createByteArrayFromIpAddressString(address), 0, BYTES_OF_IPV6);
            return hex.substring(0, 4) + ":" + hex.substring(4, 8) + ":" + hex.substring(8, 12) + "::/48";
        }
        return "unknown";
    }
}
