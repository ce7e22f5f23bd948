package org.entente.aid.ingest.iati.structure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.ingest.xml.DocumentReader;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.Limits;
import org.entente.chassis.ingest.xml.Part;
import org.entente.chassis.ingest.xml.XmlElement;

/** The structure check alone, over whole files; one that names no version that is known is taken as 2.03. */
final class Conformance {

    private Conformance() {}

    static List<Finding> findings(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            DocumentReader reader = new DocumentReader(content, Limits.DEFAULT);
            XmlElement root = reader.root();
            IatiVersion version = IatiVersion.of(root.attribute("version")).orElse(IatiVersion.V2_03);
            DocumentCheck check = new DocumentCheck(root, version);
            List<Finding> findings = new ArrayList<>(check.start());
            for (Part part = reader.next(); part != null; part = reader.next()) {
                findings.addAll(check.child(part.element()));
                if (DocumentCheck.isActivity(part.element())) {
                    StructureCheck.activity(part.element(), version)
                            .forEach(offence -> findings.add(offence.finding()));
                }
            }
            findings.addAll(check.end());
            return findings;
        }
    }
}
