package org.entente.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.parts.FreePorts;

/** Ports that nobody has, for one more platform on a machine. */
public final class FreePlaces {

    private FreePlaces() {}

    /** Variables for the environment of {@code deploy/local/up}, one for each place. */
    public static Map<String, String> variables() {
        Place[] places = Place.values();
        List<Integer> ports = FreePorts.take(places.length);
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            variables.put(places[i].variable(), Integer.toString(ports.get(i)));
        }
        return variables;
    }
}
