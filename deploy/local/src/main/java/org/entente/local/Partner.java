package org.entente.local;

import java.util.List;
import org.entente.local.partner.PartnerCommand;
import org.entente.local.partner.PartnerRefused;
import org.entente.parts.Root;

/** The command behind {@code deploy/local/partner}. */
public final class Partner {
    private static final int REFUSED = 2;

    private Partner() {}

    public static void main(String[] arguments) {
        try {
            Settings settings = Settings.of(System.getenv(), Root.find());
            PartnerCommand command = new PartnerCommand(
                    "127.0.0.1:" + settings.port(Place.KAFKA), "127.0.0.1:" + settings.port(Place.KAFKA_PARTNERS));
            System.out.print(command.run(List.of(arguments)));
        } catch (Refusal | PartnerRefused e) {
            System.err.println("deploy/local/partner: " + e.getMessage());
            System.exit(REFUSED);
        }
    }
}
