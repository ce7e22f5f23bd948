package org.entente.gateway.replica;

import java.util.HashMap;
import java.util.Map;
import org.entente.gateway.ServicePorts;

/** As {@link ServicePorts}, with two addresses of the aid service. */
public class TwoAddresses extends ServicePorts {

    @Override
    public Map<String, String> start() {
        Map<String, String> urls = new HashMap<>(super.start());
        String another = super.start().get("entente.gateway.services.aid.url");
        urls.merge("entente.gateway.services.aid.url", another, (first, second) -> first + "," + second);
        return urls;
    }
}
