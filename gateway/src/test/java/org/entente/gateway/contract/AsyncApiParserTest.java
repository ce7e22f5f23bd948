package org.entente.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.gateway.NodeProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official AsyncAPI parser reads the document. It needs Node; where there is none, the test says so. */
class AsyncApiParserTest {

    private static final Path DOCUMENT =
            Path.of("src/main/resources/contract/asyncapi.json").toAbsolutePath();

    @TempDir
    Path folder;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        NodeTools.install();
    }

    @Test
    void parserAcceptsTheDocument() throws IOException, InterruptedException {
        NodeProject.Run check = NodeTools.run("check.js", DOCUMENT.toString());
        assertEquals(0, check.status(), check.output());
        assertTrue(check.output().contains("Accepted: 10 channels"), check.output());
    }

    /** Else an acceptance would say nothing. */
    @Test
    void parserRefusesASchemaThatIsNone() throws IOException, InterruptedException {
        Path broken = folder.resolve("asyncapi.json");
        ObjectNode document = (ObjectNode) new JsonMapper().readTree(Files.readString(DOCUMENT));
        document.withObject("/components/schemas/Topic").put("type", "nothing");
        Files.writeString(broken, document.toString());
        NodeProject.Run check = NodeTools.run("check.js", broken.toString());
        assertEquals(1, check.status(), check.output());
        assertTrue(check.output().contains("/components/schemas/Topic/type"), check.output());
    }
}
