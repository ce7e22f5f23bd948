package org.entente.gateway.composite.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.entente.gateway.Service;
import org.entente.gateway.composite.Asking;
import org.entente.gateway.composite.Call;
import org.entente.gateway.composite.Part;

/** What a timeline is made of. */
final class Lanes {

    /** All schemes at once, for a service does not list them by when they changed. */
    private static final int ALL = 1000;

    private static final String PART = "part";

    private final Asking asking;
    private final TimelineQuestion question;
    private final PageToken begin;
    private final List<Lane> all = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    Lanes(Asking asking, TimelineQuestion question) {
        this.asking = asking;
        this.question = question;
        this.begin = PageToken.of(question);
        if (question.wants(TimelineQuestion.EVENTS)) {
            events();
        }
        if (question.wants(TimelineQuestion.AID)) {
            directions(this::commitments);
        }
        if (question.wants(TimelineQuestion.SCHEMES)) {
            directions(this::schemes);
        }
    }

    List<Lane> all() {
        return all;
    }

    /** How each came out of its first question. */
    List<Part> parts() {
        return parts;
    }

    private interface Direction {
        void add(String giver, String taker);
    }

    /** Either way between two; of one actor all that it gives, and all that it gets. */
    private void directions(Direction direction) {
        String a = question.actors().get(0);
        String b = question.actors().size() == 2 ? question.actors().get(1) : null;
        direction.add(a, b);
        direction.add(b, a);
    }

    private void events() {
        Call list = during(Call.to(Service.EVENTS, "/v1/events"));
        for (String actor : question.actors()) {
            list = list.with("actor", actor);
        }
        Lane lane = lane(list.with("sort", question.newestFirst() ? "-when" : "when"), Reader::event);
        // The events service knows who is an actor at all.
        parts.add(Part.decisive(Service.EVENTS, lane.fill().map(none -> null)).about(PART, TimelineQuestion.EVENTS));
    }

    private void commitments(String provider, String recipient) {
        Call list = during(Call.to(Service.AID, "/v1/aid/transactions"))
                .with("type", "outgoingCommitment")
                .with("provider", provider)
                .with("recipient", recipient)
                .with("sort", question.newestFirst() ? "-date" : "date");
        parts.add(part(Service.AID, lane(list, Reader::commitment))
                .about(PART, TimelineQuestion.AID)
                .about("provider", provider)
                .about("recipient", recipient));
    }

    private void schemes(String grantor, String beneficiary) {
        Call list = Call.to(Service.TRADE, "/v1/trade/schemes")
                .with("grantor", grantor)
                .with("beneficiary", beneficiary)
                .with("fields", "id,code,name,grantor,beneficiaries")
                .with("pageSize", ALL);
        Lane lane = new Lane(
                "lane" + all.size(),
                asking,
                list,
                scheme -> SchemeChanges.of(scheme, beneficiary, question),
                question,
                begin);
        all.add(lane);
        parts.add(part(Service.TRADE, lane)
                .about(PART, TimelineQuestion.SCHEMES)
                .about("grantor", grantor)
                .about("beneficiary", beneficiary));
    }

    private Call during(Call list) {
        return list.with("from", question.from()).with("to", question.to());
    }

    private Lane lane(Call list, Reader reader) {
        Lane lane = new Lane(
                "lane" + all.size(), asking, list.with("pageSize", question.pageSize()), reader, question, begin);
        all.add(lane);
        return lane;
    }

    /** A service that refuses its own page token refuses the client's. */
    private static Part part(Service service, Lane lane) {
        boolean resumed = lane.isResumed();
        Future<JsonNode> filled = lane.fill().map(none -> null);
        return resumed ? Part.decisive(service, filled) : Part.of(service, filled);
    }
}
