package org.entente.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.parts.FreePorts;

/**
 * Where everything runs: a port of 127.0.0.1 for each {@link Place}, and the folder of the data.
 *
 * @param ports one each, all different
 * @param archives whether archives of classes are used, and made where there are none: the next start is faster for it,
 *     this one keeps a processor busy for a minute after it is ready, which tests and measurements do not want
 */
record Settings(Map<Place, Integer> ports, Path data, boolean archives) {
    private static final String ARCHIVES = "ENTENTE_CLASS_ARCHIVES";

    /** @throws Refusal when a port is no port, or given twice, or another setting is none of its words */
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
        return new Settings(ports, folder.toAbsolutePath(), archives(environment.getOrDefault(ARCHIVES, "on")));
    }

    private static boolean archives(String given) {
        return switch (given.trim()) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new Refusal(ARCHIVES + "=" + given + " is neither on nor off");
        };
    }

    /** The same with free ports for a program, so that one more of it can run beside the first. */
    Settings beside(Place place) {
        List<Integer> free = FreePorts.take(2);
        Map<Place, Integer> others = new LinkedHashMap<>(ports);
        others.put(place, free.get(0));
        others.put(place.management(), free.get(1));
        return new Settings(others, data, archives);
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
