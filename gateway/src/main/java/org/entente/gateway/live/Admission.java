package org.entente.gateway.live;

import java.util.HashMap;
import java.util.Map;

/** Counts the streams that are open, in all and for each client address. */
final class Admission {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    Admission(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /**
     * Takes one place.
     *
     * @return what gives the place back, once however often it runs
     * @throws Refusal if there is none left
     */
    synchronized Runnable enter(String address) {
        int ofThis = open.getOrDefault(address, 0);
        if (ofThis >= mostOfOne) {
            throw Refusal.tooManyStreamsOfOneAddress(mostOfOne);
        }
        if (all >= most) {
            throw Refusal.tooManyStreams(most);
        }
        all++;
        open.put(address, ofThis + 1);
        return new Place(address);
    }

    /** How many streams are open. */
    synchronized int count() {
        return all;
    }

    private synchronized void leave(String address) {
        all--;
        open.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }

    private final class Place implements Runnable {
        private final String address;
        private boolean left;

        Place(String address) {
            this.address = address;
        }

        @Override
        public synchronized void run() {
            if (!left) {
                left = true;
                leave(address);
            }
        }
    }
}
