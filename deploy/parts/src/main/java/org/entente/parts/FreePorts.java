package org.entente.parts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports of 127.0.0.1. */
public final class FreePorts {
    /**
     * Below those that operating systems give to outgoing connections (from 32768 on Linux, from 49152 elsewhere): one of
     * these could be taken before its server listens.
     */
    private static final int FIRST = 20_000;

    private static final int LAST = 31_999;

    /** Begun anywhere, for other processes look for ports too; none is given twice by this one. */
    private static final AtomicInteger NEXT = new AtomicInteger(new SecureRandom().nextInt(LAST - FIRST));

    private FreePorts() {}

    /** A port that nobody listens on now. */
    public static int one() {
        return take(1).get(0);
    }

    /** Ports that nobody listens on now, all different. */
    public static List<Integer> take(int count) {
        List<Integer> ports = new ArrayList<>();
        for (int tries = 0; ports.size() < count && tries <= LAST - FIRST; tries++) {
            int port = FIRST + NEXT.getAndIncrement() % (LAST - FIRST + 1);
            if (isFree(port)) {
                ports.add(port);
            }
        }
        if (ports.size() < count) {
            throw new IllegalStateException("Of the ports " + FIRST + " to " + LAST + " too few are free.");
        }
        return ports;
    }

    /** Whether a server could listen there now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A connection of an earlier server that is still winding down does not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
