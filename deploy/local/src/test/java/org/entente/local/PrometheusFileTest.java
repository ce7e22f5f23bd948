package org.entente.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.local.signals.Promtool;
import org.entente.parts.Root;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusFileTest {

    @TempDir
    Path data;

    @Test
    void asksEachPartAtItsManagementPort() throws Exception {
        Settings settings = write();
        JsonNode file = new YAMLMapper().readTree(PrometheusFile.in(settings).toFile());
        assertEquals(
                List.of("entente-gateway", "entente-events", "entente-aid", "entente-trade"),
                file.path("scrape_configs").findValuesAsText("job_name"));
        assertEquals(
                "127.0.0.1:28180",
                file.at("/scrape_configs/0/static_configs/0/targets/0").asText());
        assertTrue(Path.of(file.at("/rule_files/0").asText()).toFile().exists());
    }

    @Test
    void promtoolAcceptsIt() throws Exception {
        assertEquals(
                "",
                Promtool.complaints(
                        data, "check", "config", PrometheusFile.in(write()).toString()));
    }

    private Settings write() {
        Settings settings = Settings.of(
                Map.of("ENTENTE_DATA", data.toString(), "ENTENTE_PORT_GATEWAY_MANAGEMENT", "28180"), Root.find());
        PrometheusFile.write(settings, Root.find());
        return settings;
    }
}
