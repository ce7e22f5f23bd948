package org.entente.aid.ingest.iati;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How activities are written as IATI. */
@ConfigMapping(prefix = "entente.iati.export")
interface IatiExportConfig {

    /** Who publishes, as a secondary reporter, the activities that no organisation has published. */
    Publisher publisher();

    /** An organisation. */
    interface Publisher {

        /** Its organisation identifier. Whoever runs the platform has one of its own in the register of IATI. */
        @WithDefault("XI-EXAMPLE-ENTENTE")
        String ref();

        /** As it calls itself. */
        @WithDefault("Entente")
        String name();

        /** A code of IATI's list OrganisationType; 90 is any other than the list has. */
        @WithDefault("90")
        String type();
    }
}
