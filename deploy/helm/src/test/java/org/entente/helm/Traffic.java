package org.entente.helm;

import static org.entente.helm.Manifests.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who can reach whom under the network policies, by Kubernetes' rules: what no policy speaks of is open. */
final class Traffic {

    private final List<ObjectNode> policies;
    private final List<Place> places;
    private final String namespace;

    /**
     * A pod, or a machine outside.
     *
     * @param name in answers
     * @param namespace null for a machine outside
     * @param ports by name
     */
    record Place(
            String name, String namespace, Map<String, String> labels, String address, Map<String, Integer> ports) {

        static Place pod(String name, String namespace, Map<String, String> labels, int... ports) {
            return new Place(name, namespace, labels, "10.1.2.3", numbered(ports));
        }

        static Place machine(String name, String address, int... ports) {
            return new Place(name, null, Map.of(), address, numbered(ports));
        }

        private static Map<String, Integer> numbered(int... ports) {
            Map<String, Integer> all = new LinkedHashMap<>();
            for (int port : ports) {
                all.put("port-" + port, port);
            }
            return all;
        }
    }

    /** @param namespace the release's */
    Traffic(Manifests manifests, String namespace, List<Place> others) {
        this.policies = manifests.of("NetworkPolicy").toList();
        this.places = new ArrayList<>(others);
        for (Manifests.Pod pod : manifests.pods()) {
            Map<String, Integer> ports = new LinkedHashMap<>();
            pod.containers().stream()
                    .flatMap(container -> items(container.path("ports")))
                    .forEach(port -> ports.put(
                            port.path("name").asText(),
                            port.path("containerPort").asInt()));
            places.add(new Place(pod.component(), namespace, pod.labels(), "10.1.0.1", ports));
        }
        this.namespace = namespace;
    }

    /** Lines such as {@code gateway > aid:8080}; ways between two that are not of the chart are left out. */
    Set<String> ways() {
        Set<String> ways = new TreeSet<>();
        for (Place from : places) {
            for (Place to : places) {
                to.ports().forEach((name, port) -> {
                    if (from != to && (isOurs(from) || isOurs(to)) && sends(from, to, name) && takes(from, to, name)) {
                        ways.add(from.name() + " > " + to.name() + ":" + port);
                    }
                });
            }
        }
        return ways;
    }

    private boolean isOurs(Place place) {
        return place.labels().containsKey("app.kubernetes.io/instance");
    }

    private boolean sends(Place from, Place to, String port) {
        return allows("Egress", "egress", "to", from, to, to, port);
    }

    private boolean takes(Place from, Place to, String port) {
        return allows("Ingress", "ingress", "from", to, from, to, port);
    }

    private boolean allows(
            String type, String rules, String peers, Place guarded, Place other, Place target, String port) {
        List<ObjectNode> ours = policies.stream()
                .filter(policy -> namespace.equals(guarded.namespace())
                        && new Selector(policy.at("/spec/podSelector")).fits(guarded.labels())
                        && items(policy.at("/spec/policyTypes"))
                                .anyMatch(listed -> listed.asText().equals(type)))
                .toList();
        return ours.isEmpty()
                || ours.stream()
                        .flatMap(policy -> items(policy.path("spec").path(rules)))
                        .anyMatch(rule -> fits(rule.path(peers), peer -> isMeant(peer, other))
                                && fits(rule.path("ports"), listed -> isMeant(listed.path("port"), target, port)));
    }

    /** Without a list everything is meant. */
    private static boolean fits(JsonNode list, java.util.function.Predicate<JsonNode> item) {
        return list.isEmpty() || items(list).anyMatch(item);
    }

    private static boolean isMeant(JsonNode listed, Place target, String name) {
        int number = target.ports().get(name);
        return listed.isTextual() ? listed.asText().equals(name) : listed.asInt() == number;
    }

    private boolean isMeant(JsonNode peer, Place place) {
        if (peer.has("ipBlock")) {
            return Network.of(peer.at("/ipBlock/cidr").asText()).has(place.address())
                    && items(peer.at("/ipBlock/except"))
                            .noneMatch(hole -> Network.of(hole.asText()).has(place.address()));
        }
        if (place.namespace() == null) {
            return false;
        }
        boolean there = peer.has("namespaceSelector")
                ? new Selector(peer.path("namespaceSelector"))
                        .fits(Map.of("kubernetes.io/metadata.name", place.namespace()))
                : place.namespace().equals(namespace);
        return there && new Selector(peer.path("podSelector")).fits(place.labels());
    }

    /** Addresses of IPv4 with so many bits in common. */
    private record Network(long base, int bits) {

        static Network of(String cidr) {
            String[] parts = cidr.split("/");
            return new Network(number(parts[0]), Integer.parseInt(parts[1]));
        }

        boolean has(String address) {
            return (number(address) ^ base) >>> (32 - bits) == 0;
        }

        private static long number(String address) {
            return Stream.of(address.split("\\.")).mapToLong(Long::parseLong).reduce(0, (sum, part) -> sum << 8 | part);
        }
    }
}
