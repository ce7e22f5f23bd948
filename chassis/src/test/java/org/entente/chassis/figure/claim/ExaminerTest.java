package org.entente.chassis.figure.claim;

import static org.entente.chassis.figure.claim.Figures.change;
import static org.entente.chassis.figure.claim.Figures.level;
import static org.entente.chassis.figure.claim.Figures.share;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.chassis.http.Json;
import org.entente.chassis.time.Edtf;
import org.junit.jupiter.api.Test;

class ExaminerTest {

    private static final FigureClaim EXPORTS_2021 =
            level("e21", "2021", "8700000000").roundedTo("100000000").claim();
    private static final FigureClaim UP_33 =
            change("up", "2021", "2020", "33").roundedTo("1").claim();

    @Test
    void nothingToCompareWithIsNotEnoughData() {
        assertEquals(
                "{\"figureId\":\"e21\",\"verdict\":\"notEnoughData\",\"claimed\":{\"value\":8700000000,"
                        + "\"low\":8650000000,\"high\":8750000000,\"unit\":\"USD\",\"period\":\"2021\","
                        + "\"reading\":\"rounded\"},\"comparisons\":[],\"mismatches\":[],\"implied\":[]}",
                Json.write(check(EXPORTS_2021)));
    }

    @Test
    void theCheckOfALevelTellsWhatFollowsFromItAndItsChange() {
        FigureCheck check = check(EXPORTS_2021, UP_33);
        assertEquals(Verdict.NOT_ENOUGH_DATA, check.verdict());
        assertEquals(List.of(), check.mismatches());
        assertEquals(1, check.implied().size());
        assertEquals("6541000000", check.implied().get(0).value().toPlainString());
        assertEquals("2020", check.implied().get(0).period().toString());
    }

    @Test
    void agreesWithWhatOtherFiguresImply() {
        FigureCheck check =
                check(level("e20", "2020", "6500000000").roundedTo("100000000").claim(), EXPORTS_2021, UP_33);
        assertEquals(Verdict.CONSISTENT, check.verdict());
        assertEquals(
                "[{\"with\":\"implied\",\"verdict\":\"consistent\",\"value\":6541000000,\"low\":6479400000,"
                        + "\"high\":6603774000,\"unit\":\"USD\",\"difference\":-41000000,\"rule\":\"growth\","
                        + "\"operands\":[\"e21\",\"up\"],"
                        + "\"why\":\"exports of 2020 = exports of 2021 / (1 + change of 2021 on 2020 / 100): "
                        + "the claimed [6450000000, 6550000000] and [6479400000, 6603774000] have values in common\"}]",
                Json.write(check.comparisons()));
    }

    @Test
    void contradictsWhatOtherFiguresImply() {
        FigureCheck check =
                check(level("e20", "2020", "5400000000").roundedTo("100000000").claim(), EXPORTS_2021, UP_33);
        assertEquals(Verdict.CONTRADICTED, check.verdict());
        assertEquals("-1141000000", check.comparisons().get(0).difference().toPlainString());
        assertEquals(List.of("e21", "up"), check.comparisons().get(0).operands());
    }

    @Test
    void aChangeIsCheckedAgainstItsTwoLevels() {
        FigureClaim before =
                level("e20", "2020", "6500000000").roundedTo("100000000").claim();
        FigureCheck check = check(UP_33, EXPORTS_2021, before);
        assertEquals(Verdict.CONSISTENT, check.verdict());
        assertEquals("33.85", check.comparisons().get(0).value().toPlainString());
        assertEquals(
                Verdict.CONTRADICTED,
                check(change("up", "2021", "2020", "40").roundedTo("1").claim(), EXPORTS_2021, before)
                        .verdict());
    }

    @Test
    void twoFiguresOnTheSameMustMeet() {
        FigureClaim precise = level("p", "2021", "8743250000").claim();
        FigureCheck agreed = check(EXPORTS_2021, precise);
        assertEquals(Verdict.CONSISTENT, agreed.verdict());
        assertEquals("sameClaim", agreed.comparisons().get(0).rule());
        assertEquals("-43250000", agreed.comparisons().get(0).difference().toPlainString());
        assertEquals(
                Verdict.CONTRADICTED,
                check(EXPORTS_2021, level("p", "2021", "8760000000").claim()).verdict());
    }

    @Test
    void oneContradictionOutweighsAgreement() {
        assertEquals(
                Verdict.CONTRADICTED,
                check(
                                EXPORTS_2021,
                                level("a", "2021", "8700000000").claim(),
                                level("b", "2021", "9").claim())
                        .verdict());
    }

    @Test
    void overFortyIsContradictedByLessAlone() {
        FigureClaim over40 = share("s", "2021", "40").saying(Qualifier.AT_LEAST).claim();
        assertEquals(
                Verdict.CONSISTENT,
                check(over40, share("t", "2021", "43").claim()).verdict());
        assertEquals(
                Verdict.CONTRADICTED,
                check(over40, share("t", "2021", "39").claim()).verdict());
    }

    @Test
    void aYearDoesNotExceedTheSumOverItsPeriod() {
        FigureClaim sum = level("sum", "1992/2022", "100").summed().claim();
        FigureCheck within = check(level("y", "2010", "90").claim(), sum);
        assertEquals(Verdict.CONSISTENT, within.verdict());
        assertEquals("cumulative", within.comparisons().get(0).rule());
        assertEquals(
                "[90, 90] of 2010 may be part of the sum [100, 100] of 1992/2022",
                within.comparisons().get(0).why());
        FigureCheck beyond = check(sum, level("y", "2010", "110").claim());
        assertEquals(Verdict.CONTRADICTED, beyond.verdict());
        assertEquals("-10", beyond.comparisons().get(0).difference().toPlainString());
        assertEquals(List.of(), beyond.mismatches());
    }

    @Test
    void aSumWithoutAnUpperEndDecidesNothing() {
        FigureClaim sum = level("sum", "1992/2022", "377")
                .summed()
                .saying(Qualifier.AT_LEAST)
                .claim();
        FigureCheck check = check(level("y", "2010", "900").claim(), sum);
        assertEquals(Verdict.NOT_ENOUGH_DATA, check.verdict());
        assertEquals(Verdict.NOT_ENOUGH_DATA, check.comparisons().get(0).verdict());
    }

    @Test
    void opinionsAreCheckedAndNeverUsed() {
        FigureClaim opinion = level("o", "2020", "9").asOpinion().claim();
        FigureCheck ofFact = check(level("f", "2020", "9").claim(), opinion);
        assertEquals(Verdict.NOT_ENOUGH_DATA, ofFact.verdict());
        assertEquals(
                List.of(new Mismatch("o", "it is an opinion, from which nothing is derived")), ofFact.mismatches());
        FigureCheck ofOpinion = check(opinion, EXPORTS_2021, UP_33);
        assertEquals(Verdict.CONTRADICTED, ofOpinion.verdict());
        assertEquals(List.of(), ofOpinion.implied());
    }

    @Test
    void namesInWhatANearFigureDiffers() {
        assertEquals(
                "its unit is EUR, the figure's USD",
                mismatch(level("n", "2021", "8").in(new Basis("EUR", null, null, null))));
        assertEquals(
                "its price basis is constant of 2015, the figure's not told; its flow type is commitment, the"
                        + " figure's unspecified",
                mismatch(level("n", "2021", "8").in(new Basis("USD", PriceBasis.CONSTANT, 2015, FlowType.COMMITMENT))));
        assertEquals("its period is 2021-03, the figure's 2021", mismatch(level("n", "2021-03", "8")));
        assertEquals("its period is 2021~, the figure's 2021", mismatch(level("n", "2021~", "8")));
        assertEquals(
                "it is a sum over its period, the figure is not; its definition is 'services', the figure's 'goods'",
                mismatch(
                        level("e21", "2021", "9").defined("goods").claim(),
                        level("n", "2021", "8").defined("services").summed()));
        assertEquals(
                "its flow type is disbursement, the figure's unspecified",
                mismatch(change("n", "2021", "2020", "8").in(new Basis("percent", null, null, FlowType.DISBURSEMENT))));
    }

    @Test
    void whatIsAboutSomethingElseIsNoMismatch() {
        assertEquals(
                List.of(),
                check(
                                EXPORTS_2021,
                                level("a", "2019", "8").claim(),
                                level("b", "2021", "8").with("CHN").claim(),
                                share("c", "2021", "8").claim())
                        .mismatches());
    }

    @Test
    void sharesOfUnknownWholesAreNotCompared() {
        FigureClaim claim = share("s", "2021", "40").across(null, "all goods").claim();
        FigureCheck check =
                check(claim, share("t", "2021", "20").across(null, null).claim());
        assertEquals(Verdict.NOT_ENOUGH_DATA, check.verdict());
        assertEquals(
                "the wholes of the two shares are not known to be the same: tell them by shareAcross",
                check.mismatches().get(0).reason());
        assertEquals(
                Verdict.CONTRADICTED,
                check(claim, share("t", "2021", "20").across(null, "All goods").claim())
                        .verdict());
    }

    @Test
    void recordsTellAValueInTheSameUnitOrWhyTheyCannot() {
        BigDecimal sum = new BigDecimal("8600000000");
        Evidence flows = Evidence.computed("flow", sum, Interval.exactly(sum), "USD", List.of("d1", "d2"));
        FigureCheck check = new Examiner(List.of(EXPORTS_2021)).check(EXPORTS_2021, List.of(flows));
        assertEquals(Verdict.CONTRADICTED, check.verdict());
        Comparison comparison = check.comparisons().get(0);
        assertEquals(Source.RECORDS, comparison.with());
        assertEquals("100000000", comparison.difference().toPlainString());
        assertEquals(List.of("d1", "d2"), comparison.operands());

        Evidence euros = Evidence.computed("flow", sum, Interval.exactly(sum), "EUR", List.of("d1"));
        Evidence none = Evidence.lacking("flow", "no dataset of 2021 is stored", List.of());
        FigureCheck undecided = new Examiner(List.of(EXPORTS_2021)).check(EXPORTS_2021, List.of(euros, none));
        assertEquals(Verdict.NOT_ENOUGH_DATA, undecided.verdict());
        assertEquals(
                List.of("the records tell it in EUR, the figure in USD", "no dataset of 2021 is stored"),
                undecided.comparisons().stream().map(Comparison::why).toList());
        assertNull(undecided.comparisons().get(0).value());
    }

    @Test
    void impliedValuesAreAskedByCounterpartAndPeriod() {
        Examiner examiner = new Examiner(
                List.of(EXPORTS_2021, UP_33, share("s", "2021", "40").claim()));
        assertEquals(2, examiner.implied(null, null).size());
        assertEquals(1, examiner.implied("USA", null).size());
        assertEquals("growth", examiner.implied("USA", null).get(0).rule());
        assertEquals("share", examiner.implied("WLD", null).get(0).rule());
        assertEquals(
                "2020",
                examiner.implied(null, Edtf.parse("2020")).get(0).period().toString());
    }

    @Test
    void refusesMoreThanItCanCompare() {
        List<FigureClaim> many = new ArrayList<>();
        for (int i = 0; i <= Examiner.MOST_FIGURES; i++) {
            many.add(level("l" + i, "2021", "1").claim());
        }
        TooManyFigures refused = assertThrows(TooManyFigures.class, () -> new Examiner(many));
        assertEquals(400, refused.status());
        List<FigureClaim> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pairs.add(level("a" + i, "2021", "1").claim());
            pairs.add(level("b" + i, "2020", "1").claim());
        }
        assertThrows(TooManyFigures.class, () -> new Examiner(pairs).implied(null, null));
    }

    private static String mismatch(Figures other) {
        return mismatch(EXPORTS_2021, other);
    }

    private static String mismatch(FigureClaim claim, Figures other) {
        FigureCheck check = check(claim, other.claim());
        assertEquals(List.of(), check.comparisons());
        assertEquals(1, check.mismatches().size());
        return check.mismatches().get(0).reason();
    }

    private static FigureCheck check(FigureClaim claim, FigureClaim... others) {
        List<FigureClaim> all = new ArrayList<>(Arrays.asList(others));
        all.add(claim);
        return new Examiner(all).check(claim, List.of());
    }
}
