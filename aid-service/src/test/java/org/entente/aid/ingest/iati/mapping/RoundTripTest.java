package org.entente.aid.ingest.iati.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.aid.activity.ActivityDraft;
import org.entente.aid.ingest.iati.IatiData;
import org.entente.aid.ingest.iati.structure.IatiVersion;
import org.entente.aid.ingest.iati.structure.Pruning;
import org.entente.chassis.http.Body;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.DocumentReader;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.Limits;
import org.entente.chassis.ingest.xml.Part;
import org.entente.chassis.ingest.xml.XmlElement;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From XML to a record and back to XML: nothing is lost, what comes out is valid, and it comes in again unchanged. */
@EnabledIf("dataIsAtHand")
class RoundTripTest {

    static final String ID = "0195a000-0000-7000-8000-00000000aa01";
    private static final Reporter REPORTER = new Reporter("XX-TEST", "A reporter of the tests", "90");
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    static boolean dataIsAtHand() {
        return IatiData.isAtHand();
    }

    static Stream<Path> files() {
        return Stream.of("real", "examples", "schema-tests/should-pass")
                .flatMap(folder -> IatiData.files(folder, ".xml").stream())
                .filter(file -> !file.toString().contains("organisation"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void losesNothing(Path file) throws Exception {
        StringBuilder document = new StringBuilder("<iati-activities version=\"2.03\">");
        int activities = 0;
        for (XmlElement activity : activities(file)) {
            Pruning.prune(activity, IatiVersion.V2_03);
            complete(activity);
            List<Finding> findings = new ArrayList<>();
            XmlElement original = copy(activity);
            ObjectNode draft = ActivityMapping.read(activity, findings);
            assertTrue(draft != null, () -> file + ": " + findings);
            String view = view(draft);
            String xml = written(view);
            document.append(xml);

            Said before = Said.by(original, findings);
            XmlElement read = parsed(xml);
            Extension.takeFrom(read);
            Said after = Said.by(read, List.of());
            assertEquals(List.of(), before.beyond(after, before), () -> "lost of " + file + "; findings " + findings);
            assertEquals(List.of(), after.beyond(before, before), () -> "new in " + file + "; findings " + findings);

            List<Finding> again = new ArrayList<>();
            ObjectNode second = ActivityMapping.read(parsed(xml), again);
            assertEquals(Json.tree(view), Json.tree(view(second)));
            assertEquals(List.of(), again);
            activities++;
        }
        assertTrue(activities > 0);
        assertEquals(List.of(), OfficialSchema.faults(document + "</iati-activities>"));
    }

    /** The conformance files say nothing where the schema takes that: no identifier, and codes that are in no list. */
    private static void complete(XmlElement activity) {
        XmlElement identifier = activity.child("iati-identifier");
        if (identifier.text().isBlank()) {
            identifier.append("XX-TEST-1");
        }
        for (XmlElement status : activity.children("activity-status").toList()) {
            if (!status.attribute("code").matches("[1-6]")) {
                status.attributes().put(Xml.attribute("code"), "2");
            }
        }
        for (XmlElement narrative :
                activity.child("title").children("narrative").toList()) {
            if (narrative.text().isBlank()) {
                narrative.append("A title of the tests");
            }
        }
    }

    static String view(ObjectNode draft) {
        ActivityDraft bound = Body.bind(draft.deepCopy().without("id"), ActivityDraft.class, VALIDATOR);
        ObjectNode view = Json.MAPPER.createObjectNode();
        view.put("id", ID).put("revision", 1);
        view.setAll((ObjectNode) Json.tree(Json.write(bound)));
        view.put("createdAt", "2026-01-01T00:00:00Z").put("updatedAt", "2026-01-01T00:00:00Z");
        return Json.write(view);
    }

    static String written(String view) throws IOException {
        StringWriter xml = new StringWriter();
        ActivityMapping.write(view, REPORTER, xml);
        return xml.toString();
    }

    static XmlElement parsed(String xml) throws IOException {
        byte[] document = ("<iati-activities>" + xml + "</iati-activities>").getBytes(StandardCharsets.UTF_8);
        return activities(new ByteArrayInputStream(document)).get(0);
    }

    private static List<XmlElement> activities(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return activities(content);
        }
    }

    private static List<XmlElement> activities(InputStream content) throws IOException {
        DocumentReader reader = new DocumentReader(content, Limits.DEFAULT);
        reader.root();
        List<XmlElement> activities = new ArrayList<>();
        for (Part part = reader.next(); part != null; part = reader.next()) {
            if (part.element().localName().equals("iati-activity")) {
                activities.add(part.element());
            }
        }
        return activities;
    }

    private static XmlElement copy(XmlElement element) {
        XmlElement copy = new XmlElement(element.name(), element.line(), element.column());
        copy.attributes().putAll(element.attributes());
        copy.append(element.text());
        element.children().forEach(child -> copy.children().add(copy(child)));
        return copy;
    }
}
