package org.entente.aid.aggregate;

import org.entente.aid.iati.ActivityStatus;
import org.entente.aid.reference.CodeLists;
import org.entente.aid.sector.DacSectors;
import org.entente.chassis.http.Params;
import org.entente.chassis.reference.Countries;

/** Reads which records are asked for; an unknown code is refused. */
final class FilterReader {

    private final AggregateFilter params;

    FilterReader(AggregateFilter params) {
        this.params = params;
    }

    Question.Filter read() {
        ActivityStatus status = Params.read("status", params.status, ActivityStatus::of);
        return new Question.Filter(
                Params.country("recipient", params.recipient),
                Params.read("sector", params.sector, DacSectors::known),
                organisation(params.donor),
                organisation(params.provider),
                params.publisher,
                Params.uuid("activity", params.activity),
                status == null ? null : status.code(),
                hierarchy(),
                params.humanitarian == null ? null : Params.flag("humanitarian", params.humanitarian),
                code("flowType", "FlowType", params.flowType),
                code("financeType", "FinanceType", params.financeType),
                code("aidType", "AidType", params.aidType),
                code("tiedStatus", "TiedStatus", params.tiedStatus));
    }

    /** A country's code in the form of actors; what is no country's is left as it is, for organisations are many. */
    private static String organisation(String text) {
        return text == null
                ? null
                : Countries.find(text).map(country -> country.alpha3()).orElse(text);
    }

    private Integer hierarchy() {
        return Params.read("hierarchy", params.hierarchy, text -> {
            if (text.matches("[0-9]{1,4}")) {
                return Integer.valueOf(text);
            }
            throw new IllegalArgumentException("'" + text + "' is no level: it is a number, such as 1.");
        });
    }

    private static String code(String name, String list, String text) {
        return Params.read(name, text, code -> CodeLists.of(list).require(code).code());
    }
}
