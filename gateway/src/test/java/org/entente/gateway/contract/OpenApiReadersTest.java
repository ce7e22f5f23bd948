package org.entente.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.gateway.NodeProject;
import org.entente.gateway.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract passes Redocly's recommended rules, and the TypeScript types that are generated of it compile. */
class OpenApiReadersTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        NodeTools.install();
    }

    @Test
    void contractIsCleanAndItsTypesCompile() throws IOException, InterruptedException {
        NodeProject.Run check = check(contract());
        assertEquals(0, check.status(), check.output());
    }

    /** Else an acceptance would say nothing. */
    @Test
    void whatIsWrongIsNamed() throws IOException, InterruptedException {
        ObjectNode broken = (ObjectNode) new JsonMapper().readTree(contract());
        broken.withObject("/paths/~1health/get").remove("operationId");
        broken.withObject("/components/schemas/PlatformHealth").put("required", "status");
        NodeProject.Run check = check(broken.toString());
        assertEquals(1, check.status(), check.output());
        assertTrue(check.output().contains("operation-operationId at #/paths/~1health/get"), check.output());
        assertTrue(check.output().contains("struct at #/components/schemas/PlatformHealth/required"), check.output());
    }

    private NodeProject.Run check(String document) throws IOException, InterruptedException {
        Path file = folder.resolve("openapi.json");
        Files.writeString(file, document);
        return NodeTools.run(
                "openapi.js", file.toString(), folder.resolve("types.ts").toString());
    }

    private static String contract() throws IOException {
        return Contract.of(Path.of(""), ContractTest.base(), List.of(Service.values()))
                .current();
    }
}
