package org.entente.gateway.composite.dossier;

import org.entente.gateway.Service;
import org.entente.gateway.composite.Asking;
import org.entente.gateway.composite.Call;
import org.entente.gateway.composite.Part;

/** What documents say in figures about one actor and another, each figure with its check. */
final class Figures {

    /** Each costs the service a check: with six lists they are a hundred at most. */
    private static final int MOST = 16;

    private final Asking asking;

    Figures(Asking asking) {
        this.asking = asking;
    }

    Part of(Service service, String subject, String counterpart) {
        String figures = "/v1/" + service.label() + "/figures";
        Call list = Call.to(service, figures)
                .with("subject", subject)
                .with("counterpart", counterpart)
                .with("sort", "-period")
                .with("pageSize", MOST);
        return Part.of(
                        service,
                        asking.ask(list)
                                .compose(page -> Items.with(
                                        page,
                                        "figure",
                                        "check",
                                        figure -> asking.ask(Call.to(
                                                service,
                                                figures + "/"
                                                        + Call.segment(figure.path("id")
                                                                .asText()) + "/check")))))
                .about("subject", subject)
                .about("counterpart", counterpart);
    }
}
