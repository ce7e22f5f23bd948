package org.entente.aid.ingest.iati.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.aid.ingest.iati.IatiData;
import org.entente.aid.ingest.iati.structure.Pruning.Pruned;
import org.entente.chassis.ingest.xml.DocumentReader;
import org.entente.chassis.ingest.xml.Limits;
import org.entente.chassis.ingest.xml.Part;
import org.entente.chassis.ingest.xml.XmlElement;
import org.entente.chassis.testkit.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PruningTest {

    private static final String HEAD =
            """
            <iati-identifier>XM-1</iati-identifier>
            <reporting-org ref="XM" type="10"><narrative>X</narrative></reporting-org>
            <title><narrative>T</narrative></title>
            <description><narrative>D</narrative></description>
            <participating-org role="1"/><activity-status code="2"/><activity-date type="1" iso-date="2020-01-01"/>
            """;
    private static final String TRANSACTION =
            """
            <transaction><transaction-type code="3"/><transaction-date iso-date="2020-01-01"/>
            <value value-date="2020-01-01">10</value></transaction>
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            <sector code="11110" percentage="x"/>   | sector[code]  | wrong-type         | the attribute is left out
            <sector code="11110" foo="1"/>          | sector[code]  | unknown-attribute  | the attribute is left out
            <sector percentage="10"/>               | ``            | missing-attribute  | 'sector' is left out
            <sector code="11110">x</sector>         | sector[code]  | unexpected-text    | the text is left out
            <capital-spend percentage="x"/>         | ``            | wrong-type         | 'capital-spend' is left out
            <colour/>                               | ``            | unknown-element    | 'colour' is left out
            <result type="1"><title><narrative/></title></result>  | `` | missing-element | 'result' is left out
            <activity-scope code="4"/><activity-scope code="5"/>  | activity-scope[code] | too-many-elements | 'activity-scope' is left out
            """)
    void leavesTheSmallestUnitOut(String content, String left, String rule, String consequence) throws IOException {
        XmlElement activity = activity(HEAD + content);
        Pruned pruned = Pruning.prune(activity, IatiVersion.V2_03);
        assertTrue(pruned.stands());
        assertEquals(1, pruned.findings().size(), pruned.toString());
        assertEquals(rule, pruned.findings().get(0).rule());
        String detail = pruned.findings().get(0).detail();
        assertTrue(detail.endsWith("; " + consequence), detail);
        assertEquals(left, added(activity));
        assertEquals(List.of(), Pruning.prune(activity, IatiVersion.V2_03).findings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <transaction-type code="3"/>         | ''                                   | missing-element
            value-date="2020-01-01"              | ''                                   | missing-attribute
            iso-date="2020-01-01"                | iso-date="0"                         | wrong-type
            iso-date="2020-01-01"                | iso-date="961963"                    | wrong-type
            >10<                                 | >ten<                                | wrong-type
            """)
    void leavesOutTheTransactionThatLacksAPart(String right, String wrong, String rule) throws IOException {
        XmlElement activity = activity(HEAD + TRANSACTION + TRANSACTION.replace(right, wrong));
        Pruned pruned = Pruning.prune(activity, IatiVersion.V2_03);
        assertTrue(pruned.stands());
        assertEquals(1, pruned.findings().size());
        assertEquals(rule, pruned.findings().get(0).rule());
        assertTrue(pruned.findings().get(0).detail().endsWith("; 'transaction' is left out"));
        assertEquals(1, activity.children("transaction").count());
    }

    @ParameterizedTest
    @CsvSource({
        "<description><narrative>D</narrative></description>, missing-element",
        "<participating-org role=\"1\"/>, missing-element",
        "<activity-date type=\"1\" iso-date=\"2020-01-01\"/>, missing-element",
        "<activity-status code=\"2\"/>, missing-element",
        " type=\"10\", missing-attribute"
    })
    void keepsWhatIsIncompleteAndMeansSomething(String removed, String rule) throws IOException {
        XmlElement activity = activity((HEAD + TRANSACTION).replace(removed, ""));
        Pruned pruned = Pruning.prune(activity, IatiVersion.V2_03);
        assertTrue(pruned.stands());
        assertEquals(
                List.of(rule), pruned.findings().stream().map(one -> one.rule()).toList());
        assertTrue(pruned.findings().get(0).detail().endsWith("; it is read all the same"));
        assertEquals(1, activity.children("transaction").count());
    }

    @ParameterizedTest
    @CsvSource({
        "<iati-identifier>XM-1</iati-identifier>, ''",
        " ref=\"XM\", ''",
        "<narrative>T</narrative>, ''",
        "<narrative>T</narrative>, T"
    })
    void rejectsTheActivityThatCannotBeWithoutAPart(String right, String wrong) throws IOException {
        Pruned pruned = Pruning.prune(activity(HEAD.replace(right, wrong)), IatiVersion.V2_03);
        assertFalse(pruned.stands());
        pruned.findings()
                .forEach(one -> assertTrue(one.detail().endsWith("; 'iati-activity' is left out"), one.detail()));
    }

    @Test
    void putsWhatStandsInTheWrongOrderInTheRightOne() throws IOException {
        XmlElement activity = activity(TRANSACTION + "<x:note xmlns:x='urn:x'/>" + HEAD);
        Pruned pruned = Pruning.prune(activity, IatiVersion.V2_03);
        assertTrue(pruned.stands());
        pruned.findings().forEach(one -> assertEquals("misplaced-element", one.rule()));
        assertEquals(List.of(), Pruning.prune(activity, IatiVersion.V2_03).findings());
        assertEquals("iati-identifier", activity.children().get(0).localName());
        assertEquals(
                "note", activity.children().get(activity.children().size() - 1).localName());
        assertEquals(9, activity.children().size());
    }

    @Test
    void countsALackOnceWithAllThatFallsWithIt() throws IOException {
        String indicator =
                """
                <result type="1" foo="1"><title><narrative/></title><indicator measure="1"><title><narrative/></title>
                <period><period-start iso-date="0"/><period-end iso-date="2020-01-01"/></period></indicator></result>""";
        XmlElement activity = activity(HEAD + indicator);
        assertEquals(
                List.of("the attribute", "'period'"),
                Pruning.prune(activity, IatiVersion.V2_03).findings().stream()
                        .map(one -> one.detail().replaceAll(".*; (.*) is left out$", "$1"))
                        .toList());
        assertEquals(
                0,
                activity.child("result").child("indicator").children("period").count());
    }

    @EnabledIf("org.entente.aid.ingest.iati.IatiData#isAtHand")
    @Test
    void whatIsLeftOfTheFilesThatShouldFailIsValid() throws IOException {
        int standing = 0;
        for (Path file : IatiData.files("schema-tests/should-fail", ".xml")) {
            DocumentReader reader = new DocumentReader(Files.newInputStream(file), Limits.DEFAULT);
            reader.root();
            for (Part part = reader.next(); part != null; part = reader.next()) {
                if (Pruning.prune(part.element(), IatiVersion.V2_03).stands()) {
                    standing++;
                    Pruning.prune(part.element(), IatiVersion.V2_03)
                            .findings()
                            .forEach(one ->
                                    assertTrue(one.detail().endsWith("; it is read all the same"), file + ": " + one));
                }
            }
        }
        assertTrue(standing > 200, standing + " activities stand");
    }

    private static XmlElement activity(String content) throws IOException {
        DocumentReader reader = new DocumentReader(
                Streams.of("<iati-activities><iati-activity>" + content + "</iati-activity></iati-activities>"),
                Limits.DEFAULT);
        reader.root();
        return reader.next().element();
    }

    /** What an activity has beyond {@link #HEAD}, each element with the names of its attributes. */
    private static String added(XmlElement activity) {
        return activity.children().stream()
                .skip(7)
                .map(child -> child.localName()
                        + child.attributes().keySet().stream()
                                .map(Object::toString)
                                .toList())
                .collect(Collectors.joining(" "));
    }
}
