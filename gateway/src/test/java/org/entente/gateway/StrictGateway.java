package org.entente.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The gateway behind a proxy that it trusts, with quotas and circuits that few requests use up, and trade by TLS. */
public final class StrictGateway implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "entente.gateway.trusted-proxies", "127.0.0.0/8,10.0.0.0/8",
                "entente.gateway.rate.address.requests", "5",
                "entente.gateway.rate.subject.requests", "8",
                "entente.gateway.circuit.minimum", "4",
                "entente.gateway.circuit.pause", "1S");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(ServicePorts.class, Map.of(ServicePorts.TLS, "trade")));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
