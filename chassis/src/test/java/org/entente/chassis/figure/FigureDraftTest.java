package org.entente.chassis.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.chassis.figure.claim.Certainty;
import org.entente.chassis.figure.claim.Kind;
import org.entente.chassis.figure.claim.Qualifier;
import org.entente.chassis.http.Body;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.junit.jupiter.api.Test;

class FigureDraftTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final String EXPORTS =
            """
            {"measure":"exports","subject":"KH","counterpart":"840","period":"2021","value":8700000000,
             "unit":"USD","roundedTo":100000000,
             "citations":[{"sourceId":"018f0000-0000-7000-8000-000000000000","title":"Fact sheet",
                           "publisher":"Department of State","quote":"$8.7 billion of goods in 2021"}]}
            """;

    @Test
    void anythingNotToldHasItsPlainMeaning() {
        FigureDraft draft = bind("{}");
        assertEquals(Kind.LEVEL, draft.kind());
        assertEquals(Qualifier.EXACT, draft.qualifier());
        assertEquals(Certainty.FACT, draft.certainty());
        assertEquals("KHM", draft.subject().value());
        assertEquals("USA", draft.counterpart().value());
    }

    @Test
    void aChangeIsInPercentAndNeedsThePeriodComparedWith() {
        assertEquals(
                Map.of(
                        "/unit", "changes and shares are in percent",
                        "/comparedWith", "a change needs the period that it is a change on"),
                refused("{\"kind\":\"change\"}"));
        assertEquals(
                Map.of(
                        "/value", "no change falls below -100 percent",
                        "/comparedWith", "the period compared with begins before the figure's own",
                        "/cumulative", "a change is no sum"),
                refused("{\"kind\":\"change\",\"unit\":\"percent\",\"value\":-101,\"roundedTo\":1,"
                        + "\"comparedWith\":\"2021\",\"cumulative\":true}"));
        bind("{\"kind\":\"change\",\"unit\":\"percent\",\"value\":33,\"roundedTo\":1,\"comparedWith\":\"2020\"}");
    }

    @Test
    void aLevelIsNeitherInPercentNorNegativeNorCompared() {
        assertEquals(
                Map.of(
                        "/unit", "percent is the unit of changes and shares",
                        "/value", "a level is not negative; a fall is a change",
                        "/comparedWith", "only a change is compared with a period",
                        "/shareAcross", "only a share has a whole"),
                refused("{\"unit\":\"Percent\",\"value\":-100000000,\"comparedWith\":\"2020\","
                        + "\"shareAcross\":\"counterparts\"}"));
    }

    @Test
    void aShareTellsItsWhole() {
        assertEquals(
                Map.of("/ofWhat", "a share needs its whole: shareAcross, or ofWhat in words"),
                refused("{\"kind\":\"share\",\"unit\":\"percent\",\"value\":40,\"roundedTo\":null}"));
        assertEquals(
                Map.of("/counterpart", "a share across counterparts is that of one counterpart"),
                refused("{\"kind\":\"share\",\"unit\":\"percent\",\"value\":40,\"roundedTo\":null,"
                        + "\"shareAcross\":\"counterparts\",\"counterpart\":\"WLD\"}"));
        assertEquals(
                Map.of("/sector", "a share across sectors is that of one sector"),
                refused("{\"kind\":\"share\",\"unit\":\"percent\",\"value\":40,\"roundedTo\":null,"
                        + "\"shareAcross\":\"sectors\"}"));
    }

    @Test
    void theValueFitsItsRounding() {
        assertEquals(
                Map.of("/roundedTo", "the value is a multiple of the unit that it is rounded to"),
                refused("{\"value\":8710000000}"));
        assertEquals(Map.of("/roundedTo", "must be greater than 0"), refused("{\"roundedTo\":0}"));
        assertEquals(
                List.of("/value"), List.copyOf(refused("{\"value\":1e999999}").keySet()));
    }

    @Test
    void anOpinionIsSomebodys() {
        assertEquals(
                Map.of("/attributedTo", "an opinion is somebody's: tell whose"),
                refused("{\"certainty\":\"opinion\"}"));
        bind("{\"certainty\":\"opinion\",\"attributedTo\":\"an analyst\"}");
    }

    @Test
    void constantPricesHaveABaseYear() {
        Map<String, String> expected = Map.of("/baseYear", "constant prices have a base year, others have none");
        assertEquals(expected, refused("{\"priceBasis\":\"constant\"}"));
        assertEquals(expected, refused("{\"baseYear\":2015}"));
        bind("{\"priceBasis\":\"constant\",\"baseYear\":2015}");
    }

    @Test
    void partiesAreActors() {
        assertEquals("ASEAN", bind("{\"counterpart\":\"ASEAN\"}").counterpart().value());
        assertEquals(
                "hun-sen", bind("{\"counterpart\":\"hun-sen\"}").counterpart().value());
        assertEquals("WLD", bind("{\"counterpart\":\"WLD\"}").counterpart().value());
        assertEquals("KHM", bind("{\"subject\":\"cow:811\"}").subject().value());
        assertEquals(
                List.of("/counterpart"),
                List.copyOf(refused("{\"counterpart\":\"999\"}").keySet()));
        assertEquals(
                List.of("/subject"),
                List.copyOf(refused("{\"subject\":\"Hun Sen\"}").keySet()));
        assertEquals(
                Map.of("/counterpart", "an actor is not its own counterpart"), refused("{\"counterpart\":\"KHM\"}"));
    }

    @Test
    void aFigureIsCited() {
        assertEquals(
                List.of("/citations"), List.copyOf(refused("{\"citations\":[]}").keySet()));
    }

    private static Map<String, String> refused(String changes) {
        InvalidRequest refused = assertThrows(InvalidRequest.class, () -> bind(changes));
        Map<String, String> errors = new TreeMap<>();
        refused.errors().forEach(error -> errors.put(error.pointer(), error.detail()));
        return errors;
    }

    private static FigureDraft bind(String changes) {
        ObjectNode body = (ObjectNode) Json.tree(EXPORTS);
        body.setAll((ObjectNode) Json.tree(changes));
        return Body.bind(body, FigureDraft.class, VALIDATOR);
    }
}
