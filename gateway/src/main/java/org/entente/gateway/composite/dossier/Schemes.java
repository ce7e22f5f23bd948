package org.entente.gateway.composite.dossier;

import java.time.LocalDate;
import org.entente.gateway.Service;
import org.entente.gateway.composite.Asking;
import org.entente.gateway.composite.Call;
import org.entente.gateway.composite.Part;

/** The preferences that one grants the other, each with its status on the day. */
final class Schemes {

    private static final String PATH = "/v1/trade/schemes";

    /** Few grantors have more than three for one country. */
    private static final int MOST = 10;

    private final Asking asking;
    private final LocalDate on;

    Schemes(Asking asking, LocalDate on) {
        this.asking = asking;
        this.on = on;
    }

    Part between(String grantor, String beneficiary) {
        Call list = Call.to(Service.TRADE, PATH)
                .with("grantor", grantor)
                .with("beneficiary", beneficiary)
                .with("pageSize", MOST);
        return Part.of(
                        Service.TRADE,
                        asking.ask(list)
                                .compose(page -> Items.with(
                                        page,
                                        "scheme",
                                        "statusOn",
                                        scheme -> asking.ask(Call.to(
                                                        Service.TRADE,
                                                        PATH + "/"
                                                                + Call.segment(scheme.path("id")
                                                                        .asText())
                                                                + "/status")
                                                .with("beneficiary", beneficiary)
                                                .with("on", on)))))
                .about("grantor", grantor)
                .about("beneficiary", beneficiary);
    }
}
