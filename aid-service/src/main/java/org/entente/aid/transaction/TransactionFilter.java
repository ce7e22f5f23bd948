package org.entente.aid.transaction;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.aid.activity.TransactionQuestion;
import org.entente.aid.iati.TransactionType;
import org.entente.aid.query.ActorCode;
import org.entente.aid.query.Parameters;
import org.entente.aid.sector.DacSectors;
import org.entente.chassis.http.ListParams;
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
        LocalDate first = Parameters.from(from);
        return new TransactionQuestion(
                Parameters.id("activity", activity),
                Parameters.read("type", type, TransactionType::of),
                Parameters.read("recipient", recipient, CountryCode::new),
                Parameters.read("provider", provider, ActorCode::new),
                Parameters.read("receiver", receiver, ActorCode::new),
                Parameters.read("sector", sector, DacSectors::known),
                Parameters.read("currency", currency, CurrencyCode::new),
                first,
                Parameters.to(to, first));
    }
}
