package org.entente.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An image's bill of materials in CycloneDX: the program's own, and what is in the base. */
final class Bill {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bill() {}

    /** @param program what the build wrote of the program, {@code target/bom.json} */
    static void write(Image image, Path program, Path file) throws IOException {
        if (!Files.exists(program)) {
            throw Refused.missing("build the project first, for " + program
                    + " is missing, which Maven leaves out offline: mvn -DskipTests package");
        }
        ObjectNode bill = (ObjectNode) JSON.readTree(program.toFile());
        ObjectNode metadata = (ObjectNode) bill.get("metadata");
        JsonNode application = metadata.get("component");
        ObjectNode container = JSON.createObjectNode();
        container.put("type", "container");
        container.put("bom-ref", image.name());
        container.put("name", "entente/" + image.program().module());
        container.put("version", image.labels().version());
        container.putArray("licenses").addObject().putObject("license").put("id", "Apache-2.0");
        metadata.set("component", container);

        ArrayNode components = (ArrayNode) bill.get("components");
        components.insert(0, application);
        ArrayNode held = held(bill, image.name(), application.get("bom-ref").asText());
        for (Debian.Package it : image.base().packages()) {
            add(
                    components,
                    held,
                    "pkg:deb/debian/" + it.name() + "@" + escaped(it.version()) + "?arch=" + it.architecture(),
                    it.name(),
                    it.version());
        }
        String jdk = image.base().jdk().getProperty("JAVA_RUNTIME_VERSION", "").replace("\"", "");
        if (!jdk.isEmpty()) {
            String maker = image.base().jdk().getProperty("IMPLEMENTOR", "").replace("\"", "");
            ObjectNode component = add(components, held, "pkg:generic/openjdk@" + escaped(jdk), "openjdk", jdk);
            component.put("publisher", maker);
            component.putArray("licenses").addObject().put("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
        }
        Files.createDirectories(file.getParent());
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), bill);
    }

    /** The list of what the image holds, in the graph of dependencies. */
    private static ArrayNode held(ObjectNode bill, String name, String application) {
        ObjectNode node = bill.withArray("dependencies").insertObject(0);
        node.put("ref", name);
        return node.putArray("dependsOn").add(application);
    }

    private static ObjectNode add(ArrayNode components, ArrayNode held, String purl, String name, String version) {
        ObjectNode component = components.addObject();
        component.put("type", "library");
        component.put("bom-ref", purl);
        component.put("name", name);
        component.put("version", version);
        component.put("purl", purl);
        held.add(purl);
        return component;
    }

    private static String escaped(String version) {
        return URLEncoder.encode(version, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
