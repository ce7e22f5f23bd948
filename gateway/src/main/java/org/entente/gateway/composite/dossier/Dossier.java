package org.entente.gateway.composite.dossier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.gateway.Service;
import org.entente.gateway.composite.Asking;
import org.entente.gateway.composite.Call;
import org.entente.gateway.composite.Composed;
import org.entente.gateway.composite.Composition;
import org.entente.gateway.composite.Documents;
import org.entente.gateway.composite.Part;

/**
 * The answer to one question. The events service knows who is an actor, so what it refuses is refused as a whole; aid goes
 * to countries alone, so that the part of an organisation's aid does not apply instead.
 */
final class Dossier {

    private static final int LATEST_EVENTS = 10;

    private final Asking asking;
    private final DossierQuestion question;
    private final Figures figures;
    private final Schemes schemes;

    Dossier(Asking asking, DossierQuestion question) {
        this.asking = asking;
        this.question = question;
        this.figures = new Figures(asking);
        this.schemes = new Schemes(asking, question.on());
    }

    Future<Composed> compose() {
        ObjectNode head = Documents.object();
        head.putArray("actors").add(question.a()).add(question.b());
        head.put("on", question.on().toString());
        Composition composition = new Composition(asking, head, Map.of("a", "a", "b", "b", "on", "on"));
        if (question.wants(DossierQuestion.RELATION)) {
            composition.add(DossierQuestion.RELATION, relation());
        }
        if (question.wants(DossierQuestion.EVENTS)) {
            composition.add(DossierQuestion.EVENTS, events());
        }
        if (question.wants(DossierQuestion.AID)) {
            composition.add(DossierQuestion.AID, bothWays(this::aid));
        }
        if (question.wants(DossierQuestion.TRADE)) {
            composition.add(DossierQuestion.TRADE, bothWays(this::trade));
        }
        if (question.wants(DossierQuestion.SCHEMES)) {
            composition.add(DossierQuestion.SCHEMES, bothWays(schemes::between));
        }
        if (question.wants(DossierQuestion.FIGURES)) {
            List<Part> parts = new ArrayList<>();
            for (Service service : Service.values()) {
                parts.addAll(bothWays((subject, counterpart) -> figures.of(service, subject, counterpart)));
            }
            composition.add(DossierQuestion.FIGURES, parts);
        }
        return composition.settle();
    }

    private interface Direction {
        Part part(String from, String to);
    }

    private List<Part> bothWays(Direction direction) {
        return List.of(direction.part(question.a(), question.b()), direction.part(question.b(), question.a()));
    }

    private Part relation() {
        return Part.decisive(
                Service.EVENTS, asking.ask(Call.to(Service.EVENTS, path()).with("on", question.on())));
    }

    private Part events() {
        return Part.decisive(
                Service.EVENTS,
                asking.ask(Call.to(Service.EVENTS, path() + "/timeline")
                        .with("sort", "-when")
                        .with("to", question.on())
                        .with("pageSize", LATEST_EVENTS)));
    }

    private String path() {
        return "/v1/relations/" + Call.segment(question.a()) + "/" + Call.segment(question.b());
    }

    private Part aid(String donor, String recipient) {
        Call sums = Call.to(Service.AID, "/v1/aid/aggregates")
                .with("by", "year")
                .with("donor", donor)
                .with("recipient", recipient);
        Future<ObjectNode> commitments = asking.ask(sums.with("measure", "commitments"));
        Future<ObjectNode> disbursements = asking.ask(sums.with("measure", "disbursements"));
        return Part.of(Service.AID, beside("commitments", commitments, "disbursements", disbursements))
                .about("donor", donor)
                .about("recipient", recipient);
    }

    /** Either side's own report with the other's as its mirror, for often only one of them has reported. */
    private Part trade(String exporter, String importer) {
        Call series = Call.to(Service.TRADE, "/v1/trade/series");
        Future<ObjectNode> asExported = asking.ask(
                series.with("reporter", exporter).with("partner", importer).with("direction", "export"));
        Future<ObjectNode> asImported = asking.ask(
                series.with("reporter", importer).with("partner", exporter).with("direction", "import"));
        return Part.of(Service.TRADE, beside("asExported", asExported, "asImported", asImported))
                .about("exporter", exporter)
                .about("importer", importer);
    }

    private static Future<ObjectNode> beside(
            String one, Future<ObjectNode> first, String other, Future<ObjectNode> second) {
        return Future.all(first, second).map(done -> {
            ObjectNode both = Documents.object();
            both.set(one, first.result());
            both.set(other, second.result());
            return both;
        });
    }
}
