package org.entente.chassis.figure;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.figure.claim.Certainty;
import org.entente.chassis.figure.claim.Kind;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;
import org.entente.chassis.http.Words;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Match;

/** What figures are asked by. */
public class FigureFilter extends ListParams {

    @QueryParam("subject")
    @Parameter(description = "The actor whose measure it is: a country by any code, an organisation, a person.")
    public String subject;

    @QueryParam("counterpart")
    @Parameter(description = "The actor on the other side, `WLD` for the world.")
    public String counterpart;

    @QueryParam("measure")
    @Parameter(description = "One of this service's measures.")
    public String measure;

    @QueryParam("kind")
    @Parameter(schema = @Schema(implementation = Kind.class))
    public String kind;

    @QueryParam("unit")
    @Parameter(description = "A currency, `percent`, or what is counted.")
    public String unit;

    @QueryParam("sector")
    @Parameter(description = "A DAC code; one of three digits finds those of five within it too.")
    public String sector;

    @QueryParam("commodity")
    @Parameter(description = "The commodity as the figure has it.")
    public String commodity;

    @QueryParam("from")
    @Parameter(description = "Figures of periods that do not end before this day, month or year (EDTF).")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Figures of periods that do not begin after this day, month or year (EDTF).")
    public String to;

    @QueryParam("match")
    @Parameter(
            description = "Whether an imprecise period must overlap for certain, or may.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"certainly", "possibly"},
                            defaultValue = "possibly"))
    public String match;

    @QueryParam("certainty")
    @Parameter(schema = @Schema(implementation = Certainty.class))
    public String certainty;

    @QueryParam("source")
    @Parameter(description = "Figures that cite this document: its id.")
    public String source;

    @QueryParam("q")
    @Parameter(
            description = "Figures in whose quotes, or in what they count, words begin with these: all of them, with or"
                    + " without accents.")
    public String q;

    ListQuery query(FigureStore store) {
        ListQuery query = new ListQuery("figure f", "f.view", "f.id", "uuid")
                .whereGiven("f.subject = ?", party("subject", subject))
                .whereGiven("f.counterpart = ?", party("counterpart", counterpart))
                .whereGiven("f.measure = ?", store.measureOf(measure))
                .whereGiven("f.kind = ?", word("kind", kind, Kind.class))
                .whereGiven("f.unit = ?", unit)
                .whereGiven("starts_with(f.sector, ?)", sector(sector))
                .whereGiven("f.commodity = ?", commodity)
                .whereGiven("f.certainty = ?", word("certainty", certainty, Certainty.class))
                .whereGiven("f.sources @> array[?::uuid]", Params.uuid("source", source))
                .whereGiven("f.words @@ to_tsquery('simple', ?)", Words.beginning("q", q));
        return within(query);
    }

    private ListQuery within(ListQuery query) {
        Edtf first = Params.date("from", from);
        Edtf last = Params.date("to", to);
        boolean certainly = Params.match(match) == Match.CERTAINLY;
        LocalDate start = first == null ? null : first.earliestStart();
        LocalDate end = last == null ? null : last.latestEnd();
        return query.whereGiven("f.period_" + (certainly ? "earliest" : "latest") + "_end >= ?", start)
                .whereGiven("f.period_" + (certainly ? "latest" : "earliest") + "_start <= ?", end);
    }

    static String party(String name, String text) {
        PartyCode party = Params.read(name, text, PartyCode::new);
        return party == null ? null : party.value();
    }

    private static <E extends Enum<E>> String word(String name, String text, Class<E> type) {
        Params.word(name, text, type);
        return text == null ? null : text.trim();
    }

    private static String sector(String text) {
        if (text != null && !text.matches(FigureDraft.SECTOR)) {
            throw InvalidRequest.parameter("sector", "'" + text + "' is no DAC code of three or five digits.");
        }
        return text;
    }
}
