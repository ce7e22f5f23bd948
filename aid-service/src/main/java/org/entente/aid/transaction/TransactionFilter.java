package org.entente.aid.transaction;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.aid.activity.TransactionQuestion;
import org.entente.aid.iati.TransactionType;
import org.entente.aid.query.Bounds;
import org.entente.aid.sector.DacSectors;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.Params;
import org.entente.chassis.reference.ActorCode;
import org.entente.chassis.reference.CountryCode;
import org.entente.chassis.reference.CurrencyCode;

/** What transactions are asked by. */
public class TransactionFilter extends ListParams {

    @QueryParam("activity")
    @Parameter(description = "The id of the activity that they belong to.")
    public String activity;

    @QueryParam("type")
    @Parameter(description = "What they did: IATI's code of a transaction type, or our word for it.")
    public String type;

    @QueryParam("recipient")
    @Parameter(description = "The country that they are for, by themselves, else by their activity.")
    public String recipient;

    @QueryParam("provider")
    @Parameter(description = "Who gave: a code of an actor.")
    public String provider;

    @QueryParam("receiver")
    @Parameter(description = "Who got: a code of an actor.")
    public String receiver;

    @QueryParam("sector")
    @Parameter(description = "A DAC purpose, or a category with its purposes, by themselves, else by their activity.")
    public String sector;

    @QueryParam("currency")
    @Parameter(description = "The currency of their amounts, ISO 4217.")
    public String currency;

    @QueryParam("from")
    @Parameter(description = "Made at or after this date.")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Made at or before this date.")
    public String to;

    TransactionQuestion question() {
        Bounds days = Bounds.of(from, to);
        return new TransactionQuestion(
                Params.uuid("activity", activity),
                Params.read("type", type, TransactionType::of),
                Params.read("recipient", recipient, CountryCode::new),
                Params.read("provider", provider, ActorCode::new),
                Params.read("receiver", receiver, ActorCode::new),
                Params.read("sector", sector, DacSectors::known),
                Params.read("currency", currency, CurrencyCode::new),
                days.from(),
                days.to());
    }
}
