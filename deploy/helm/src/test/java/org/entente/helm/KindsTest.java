package org.entente.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each resource is as its kind wants: no unknown member, no wrong type, nothing missing, no impossible value. */
class KindsTest {

    @ParameterizedTest
    @EnumSource
    void everyMemberIsKnownAndOfItsType(Variant variant) {
        List<String> faults = variant.rendered().all().stream()
                .flatMap(resource -> KnownMembers.faults(resource).stream())
                .toList();
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource
    void everyResourceFitsTheSchemaOfItsKind(Variant variant) throws IOException {
        assertEquals(List.of(), schemaFaults(variant.rendered()));
    }

    @Test
    void anUnknownMemberIsFound() {
        assertFault("Unrecognized field \"replicaz\"", deployment -> spec(deployment)
                .put("replicaz", 3));
    }

    @Test
    void anUnknownMemberDeepDownIsFound() {
        assertFault("Unrecognized field \"pathh\"", deployment -> ((ObjectNode)
                        deployment.at("/spec/template/spec/containers/0/readinessProbe/httpGet"))
                .put("pathh", "1Gi"));
    }

    @Test
    void aWrongTypeIsFound() {
        assertFault("Cannot coerce String value (\"3\")", deployment -> spec(deployment)
                .put("replicas", "3"));
    }

    @Test
    void anUnknownKindIsFound() {
        assertFault("is no kind that the chart should have", deployment -> deployment.put("apiVersion", "apps/v2"));
    }

    @Test
    void whatIsMissingOrImpossibleIsFound() throws IOException {
        Manifests broken = Variant.EVERYTHING.rendered();
        spec(broken.get("Deployment", "entente-relations-aid")).remove("selector");
        ((ObjectNode) broken.get("HorizontalPodAutoscaler", "entente-relations-trade")
                        .path("spec"))
                .remove("maxReplicas");
        ((ObjectNode) broken.get("Service", "entente-relations-trade").path("spec")).put("type", "Internal");
        ((ObjectNode) broken.get("HTTPRoute", "entente-relations").at("/spec/rules/0/timeouts")).put("request", "soon");
        String faults = String.join("\n", schemaFaults(broken));
        for (String expected : List.of(
                "Deployment/entente-relations-aid",
                "must have required property selector",
                "HorizontalPodAutoscaler/entente-relations-trade",
                "must have required property maxReplicas",
                "Service/entente-relations-trade",
                "must be equal to one of the allowed values",
                "HTTPRoute/entente-relations",
                "must match pattern")) {
            assertTrue(faults.contains(expected), expected + " is missing in\n" + faults);
        }
    }

    private static void assertFault(String expected, Consumer<ObjectNode> damage) {
        ObjectNode deployment = Variant.SMALL.rendered().get("Deployment", "entente-aid");
        damage.accept(deployment);
        List<String> faults = KnownMembers.faults(deployment);
        assertTrue(faults.size() == 1 && faults.get(0).contains(expected), faults.toString());
    }

    private static ObjectNode spec(ObjectNode resource) {
        return (ObjectNode) resource.path("spec");
    }

    private static List<String> schemaFaults(Manifests manifests) throws IOException {
        ObjectMapper json = new ObjectMapper();
        String answer = Tools.get().node("validate.mjs", json.writeValueAsString(manifests.all()));
        return Arrays.asList(json.readValue(answer, String[].class));
    }
}
