package org.entente.aid.ingest.iati.mapping;

import org.entente.aid.activity.AidTransaction;
import org.entente.aid.activity.Budget;
import org.entente.aid.activity.PlannedDisbursement;
import org.entente.aid.activity.TransactionRegion;

/** The table's lines for money: what was planned, and what moved. */
final class MoneyTable {

    static final Shape BUDGET = Shape.of(Budget.class)
            .attribute("type", "type", "original")
            .attribute("status", "status", "indicative")
            .child("period-start", "iso-date", "periodStart")
            .child("period-end", "iso-date", "periodEnd")
            .money("value", "value", "periodStart")
            .keepsTheRest();

    static final Shape PLANNED_DISBURSEMENT = Shape.of(PlannedDisbursement.class)
            .attribute("type", "type")
            .child("period-start", "iso-date", "periodStart")
            .child("period-end", "iso-date", "periodEnd")
            .money("value", "value", "periodStart")
            .object("provider-org", "provider", OrgTable.PROVIDER)
            .object("receiver-org", "receiver", OrgTable.RECEIVER)
            .keepsTheRest();

    private static final Shape REGION = Shape.of(TransactionRegion.class)
            .attribute("code", "code")
            .attribute("vocabulary", "vocabulary", "1")
            .attribute("vocabulary-uri", "vocabularyUri")
            .narratives(null, "narratives");

    static final Shape TRANSACTION = Shape.of(AidTransaction.class)
            .attribute("ref", "ref")
            .attribute("humanitarian", "humanitarian")
            .child("transaction-type", "code", "type")
            .child("transaction-date", "iso-date", "date")
            .money("value", "value", "date")
            .texts("description", "description", "descriptions")
            .object("provider-org", "providerOrg", OrgTable.PROVIDER)
            .with(new ActorPart("provider", "providerOrg"))
            .object("receiver-org", "receiverOrg", OrgTable.RECEIVER)
            .with(new ActorPart("receiver", "receiverOrg"))
            .child("disbursement-channel", "code", "disbursementChannel")
            .with(new TransactionSectorsPart())
            .child("recipient-country", "code", "recipientCountry")
            .object("recipient-region", "recipientRegion", REGION)
            .child("flow-type", "code", "flowType")
            .child("finance-type", "code", "financeType")
            .list("aid-type", "aidTypes", ClassificationTable.AID_TYPE)
            .child("tied-status", "code", "tiedStatus")
            .keepsTheRest();

    private MoneyTable() {}
}
