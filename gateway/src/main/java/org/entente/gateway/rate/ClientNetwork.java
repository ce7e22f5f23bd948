package org.entente.gateway.rate;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one client among addresses: one of IPv4, and a network of 64 bits of IPv6, which one host has alone. */
final class ClientNetwork {

    private static final int BYTES = 8;

    private ClientNetwork() {}

    static String of(String address) {
        if (!NetUtil.isValidIpV6Address(address)) {
            return address;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES)) + "/64";
    }
}
