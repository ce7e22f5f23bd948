package org.entente.gateway.signals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the contract's path that a request is for, such as {@code /v1/aid/activities/{id}}. There are as many as the
 * contract has, whatever clients ask for: what is measured by route stays bounded.
 */
final class RouteTable {

    /** Whatever the contract does not have. */
    static final String OTHER = "other";

    private static final String DOCUMENTS = "/docs";
    private static final String EXPLORER = "/";
    private static final String FRAME = "/index.html";
    private static final String FILES = "/static";

    /** What follows a segment of paths: by its text, or, where it is any text, in one place. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private Node any;
        private String path;
    }

    private final Node root = new Node();

    RouteTable(List<String> paths) {
        paths.forEach(this::add);
    }

    private void add(String path) {
        Node node = root;
        for (String segment : path.substring(1).split("/")) {
            if (segment.startsWith("{")) {
                node.any = node.any == null ? new Node() : node.any;
                node = node.any;
            } else {
                node = node.next.computeIfAbsent(segment, made -> new Node());
            }
        }
        node.path = path;
    }

    /** The contract's path, or {@link #OTHER}. */
    String of(String path) {
        if (path == null || !path.startsWith("/")) {
            return OTHER;
        }
        if (path.startsWith(DOCUMENTS)) {
            return DOCUMENTS;
        }
        if (path.equals(EXPLORER) || path.equals(FRAME)) {
            return EXPLORER;
        }
        if (path.startsWith(FILES + "/")) {
            return FILES;
        }
        String found = find(root, path, 1);
        return found == null ? OTHER : found;
    }

    private static String find(Node node, String path, int start) {
        int slash = path.indexOf('/', start);
        String segment = slash < 0 ? path.substring(start) : path.substring(start, slash);
        Node literal = node.next.get(segment);
        String found = literal == null ? null : after(literal, path, slash);
        return found == null && node.any != null ? after(node.any, path, slash) : found;
    }

    private static String after(Node node, String path, int slash) {
        return slash < 0 ? node.path : find(node, path, slash + 1);
    }
}
