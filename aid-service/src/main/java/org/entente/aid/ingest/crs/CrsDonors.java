package org.entente.aid.ingest.crs;

import java.util.HashMap;
import java.util.Map;
import org.entente.chassis.reference.ActorCode;
import org.entente.chassis.reference.Tsv;

/** Finds donors by the codes and names of the CRS. A code has meant two donors, so that the name must fit as well. */
final class CrsDonors {

    private static final Map<String, Donor> ALL = load();

    private CrsDonors() {}

    /**
     * A donor of the CRS.
     *
     * @param actor the platform's code of it, null where it has none
     * @param code the CRS's
     * @param name as the CRS writes it without an abbreviation
     */
    record Donor(ActorCode actor, String code, String name) {}

    /** @throws IllegalArgumentException where no donor is known by the code and the name */
    static Donor find(String code, String name) {
        Donor donor = ALL.get(key(code.strip(), name.strip()));
        if (donor == null) {
            throw new IllegalArgumentException(
                    "no donor of the CRS is known by the code '" + code + "' and the name '" + name + "'");
        }
        return donor;
    }

    private static String key(String code, String name) {
        return code + "/" + name;
    }

    private static Map<String, Donor> load() {
        Map<String, Donor> donors = new HashMap<>();
        for (Map<String, String> row : Tsv.read(CrsDonors.class, "crs-donors.tsv")) {
            String actor = Tsv.textOrNull(row.get("actor"));
            Donor donor = new Donor(actor == null ? null : new ActorCode(actor), row.get("code"), row.get("name"));
            donors.put(key(donor.code(), donor.name()), donor);
            Tsv.list(row.get("others")).forEach(name -> donors.put(key(donor.code(), name), donor));
        }
        return donors;
    }
}
