package org.entente.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything runs: a port of 127.0.0.1 for each {@link Place}, and the folder of the data.
 *
 * @param ports one each, all different
 */
record Settings(Map<Place, Integer> ports, Path data) {

    /** @throws Refusal when a port is no port, or given twice */
    static Settings of(Map<String, String> environment, Path root) {
        Map<Place, Integer> ports = new LinkedHashMap<>();
        for (Place place : Place.values()) {
            String given = environment.get(place.variable());
            int port = given == null ? place.usualPort() : parse(place.variable(), given);
            ports.forEach((other, taken) -> {
                if (taken == port) {
                    throw new Refusal(place.title() + " and " + other.title() + " cannot both have port " + port
                            + "; set " + place.variable() + " or " + other.variable() + " to another one");
                }
            });
            ports.put(place, port);
        }
        String data = environment.get("ENTENTE_DATA");
        Path folder = data == null ? root.resolve(Path.of("deploy", "local", "data")) : Path.of(data);
        return new Settings(ports, folder.toAbsolutePath());
    }

    private static int parse(String variable, String given) {
        try {
            int port = Integer.parseInt(given.trim());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new Refusal(variable + "=" + given + " is no port; give a number from 1 to 65535");
    }

    int port(Place place) {
        return ports.get(place);
    }

    /** Its address as a program on this machine uses it. */
    String url(Place place) {
        return "http://127.0.0.1:" + port(place);
    }

    /** The gateway's address as a person on this machine uses it. */
    String publicUrl() {
        return "http://localhost:" + port(Place.GATEWAY);
    }

    Path log(Place place) {
        return data.resolve("logs").resolve(place.id() + ".log");
    }
}
