package org.entente.chassis.figure.claim;

import static org.entente.chassis.figure.claim.Figures.change;
import static org.entente.chassis.figure.claim.Figures.level;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.entente.chassis.http.Json;
import org.junit.jupiter.api.Test;

class GrowthRuleTest {

    private static final Figures EXPORTS_2021 =
            level("e21", "2021", "8700000000").roundedTo("100000000");
    private static final Figures UP_33 = change("up", "2021", "2020", "33").roundedTo("1");

    @Test
    void aLevelAndItsChangeImplyTheYearBefore() {
        assertEquals(
                "[{\"measure\":\"exports\",\"kind\":\"level\",\"subject\":\"KHM\",\"counterpart\":\"USA\","
                        + "\"period\":\"2020\",\"cumulative\":false,\"flowType\":\"unspecified\",\"unit\":\"USD\","
                        + "\"value\":6541000000,\"low\":6479400000,\"high\":6603774000,\"rule\":\"growth\","
                        + "\"formula\":\"exports of 2020 = exports of 2021 / (1 + change of 2021 on 2020 / 100)\","
                        + "\"operands\":[\"e21\",\"up\"]}]",
                Json.write(implied(EXPORTS_2021, UP_33)));
    }

    @Test
    void theYearBeforeAndTheChangeImplyTheLevel() {
        ImpliedValue value = only(implied(level("e20", "2020", "6500000000").roundedTo("100000000"), UP_33));
        assertEquals("2021", value.period().toString());
        assertEquals("8645000000", value.value().toPlainString());
        assertEquals("8546250000", value.low().toPlainString());
        assertEquals("8744250000", value.high().toPlainString());
        assertEquals("exports of 2021 = exports of 2020 * (1 + change of 2021 on 2020 / 100)", value.formula());
    }

    @Test
    void twoNeighbouringYearsImplyTheChange() {
        ImpliedValue value = only(implied(level("e20", "2020", "4"), level("e21", "2021", "5")));
        assertEquals(Kind.CHANGE, value.kind());
        assertEquals("2021", value.period().toString());
        assertEquals("2020", value.comparedWith().toString());
        assertEquals("percent", value.unit());
        assertEquals("25", value.value().toPlainString());
        assertEquals("[25, 25]", Interval.between(value.low(), value.high()).toString());
        assertEquals(List.of("e21", "e20"), value.operands());
    }

    @Test
    void distantLevelsImplyAChangeOnlyWhereOneIsAskedFor() {
        Figures early = level("e11", "2011", "4");
        Figures late = level("e21", "2021", "5");
        assertEquals(List.of(), implied(early, late));
        List<ImpliedValue> asked =
                implied(early, late, change("c", "2021", "2011", "20").asOpinion());
        assertEquals("25", only(asked).value().toPlainString());
    }

    @Test
    void growthWithoutAnUpperEndLeavesTheYearBeforeWithoutALowerOne() {
        ImpliedValue value =
                only(implied(EXPORTS_2021, change("up", "2021", "2020", "33").saying(Qualifier.AT_LEAST)));
        assertEquals("0", value.low().toPlainString());
        assertEquals("6578948000", value.high().toPlainString());
    }

    @Test
    void aFallToNothingTellsNothingOfTheYearBefore() {
        assertEquals(List.of(), implied(level("e", "2021", "0"), change("c", "2021", "2020", "-100")));
    }

    @Test
    void operandsMatchInPartiesPricesFlowDefinitionAndPeriod() {
        Basis constant = new Basis("USD", PriceBasis.CONSTANT, 2015, null);
        Basis promised = new Basis("USD", null, null, FlowType.COMMITMENT);
        for (Figures other : List.of(
                level("e", "2021", "5").with("CHN"),
                level("e", "2021", "5").in(constant),
                level("e", "2021", "5").in(promised),
                level("e", "2021-06", "5"),
                level("e", "2021~", "5"),
                level("e", "2021/..", "5"),
                level("e", "2021", "5").summed(),
                level("e", "2021", "5").asOpinion())) {
            assertEquals(List.of(), implied(other, UP_33));
        }
        Figures upInServices = change("up", "2021", "2020", "33").defined("services");
        assertEquals(List.of(), implied(level("e", "2021", "5").defined("goods"), upInServices));
    }

    @Test
    void aYearMayBeWrittenAsItsDays() {
        assertEquals(1, implied(level("e", "2021-01-01/2021-12-31", "5"), UP_33).size());
    }

    private static ImpliedValue only(List<ImpliedValue> values) {
        assertEquals(1, values.size(), values.toString());
        return values.get(0);
    }

    private static List<ImpliedValue> implied(Figures... figures) {
        return new Examiner(Arrays.stream(figures).map(Figures::claim).toList()).implied(null, null);
    }
}
