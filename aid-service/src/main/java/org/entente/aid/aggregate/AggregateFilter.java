package org.entente.aid.aggregate;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What sums are asked by. */
public class AggregateFilter {

    @QueryParam("measure")
    @Parameter(
            description = "What is added up: one of commitments, disbursements, expenditure, incomingFunds,"
                    + " incomingCommitments, pledges, incomingPledges, interestPayments, loanRepayments, reimbursements,"
                    + " purchasesOfEquity, salesOfEquity, creditGuarantees, originalBudgets, revisedBudgets, budgets,"
                    + " plannedDisbursements.",
            required = true)
    public List<String> measure;

    @QueryParam("by")
    @Parameter(
            description = "What it is broken down by, at most four, separated by commas: donor, recipient, region,"
                    + " sector, sectorCategory, year, publisher, flowType, financeType, aidType, tiedStatus, activity,"
                    + " status, hierarchy. Without it there is the total alone.")
    public List<String> by;

    @QueryParam("recipient")
    @Parameter(
            description = "A country that the money is for: by the transaction itself, else by its activity's share.")
    public String recipient;

    @QueryParam("sector")
    @Parameter(description = "A DAC purpose, or a category with its purposes, in the same way.")
    public String sector;

    @QueryParam("donor")
    @Parameter(
            description = "Who gave, by the rule that the answer names: an actor's code or an organisation identifier.")
    public String donor;

    @QueryParam("provider")
    @Parameter(
            description = "Who gave, by the transaction itself alone: an actor's code or an organisation identifier.")
    public String provider;

    @QueryParam("publisher")
    @Parameter(description = "Who publishes the activity: an organisation identifier.")
    public String publisher;

    @QueryParam("activity")
    @Parameter(description = "The id of an activity.")
    public String activity;

    @QueryParam("status")
    @Parameter(description = "The activity's status: IATI's code, or our word for it.")
    public String status;

    @QueryParam("hierarchy")
    @Parameter(description = "The activity's level in its publisher's hierarchy, such as 1.")
    public String hierarchy;

    @QueryParam("humanitarian")
    @Parameter(description = "Whether it is humanitarian: true or false; what nobody marked is not.")
    public String humanitarian;

    @QueryParam("flowType")
    @Parameter(description = "IATI's code of a flow type, such as 10 for ODA.")
    public String flowType;

    @QueryParam("financeType")
    @Parameter(description = "IATI's code of a finance type.")
    public String financeType;

    @QueryParam("aidType")
    @Parameter(description = "The DAC's code of a type of aid, such as C01.")
    public String aidType;

    @QueryParam("tiedStatus")
    @Parameter(description = "IATI's code of a tied status.")
    public String tiedStatus;

    @QueryParam("from")
    @Parameter(description = "The first day; of budgets the first day that their period may start on.")
    public String from;

    @QueryParam("to")
    @Parameter(description = "The last day.")
    public String to;

    @QueryParam("currency")
    @Parameter(
            description = "The currency of the sums, USD without it; `asReported` adds each currency apart, without"
                    + " converting.")
    public String currency;

    @QueryParam("prices")
    @Parameter(description = "`current` (without it) or `constant`.")
    public String prices;

    @QueryParam("baseYear")
    @Parameter(description = "The year in whose prices constant values are; needed with `prices=constant`.")
    public String baseYear;

    @QueryParam("years")
    @Parameter(description = "`calendar` (without it) or `fiscal`, for `by=year`.")
    public String years;

    @QueryParam("fiscalYearStart")
    @Parameter(description = "The first day of a fiscal year, such as --10-01 for that of the United States.")
    public String fiscalYearStart;

    @QueryParam("apportion")
    @Parameter(
            description = "`days` spreads budgets and planned disbursements over the days of their periods; without it"
                    + " they count where their period starts.")
    public String apportion;

    @QueryParam("explain")
    @Parameter(description = "Whether to list the records behind each number, at most 1000 in all.")
    public String explain;
}
