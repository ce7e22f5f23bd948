package org.entente.events.ingest.historyatstate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.chassis.reference.Tsv;
import org.entente.events.ingest.Unfit;

/** The countries that the files name: by their English names, and by a table where the files have names of their own. */
final class CountryNames {

    static final Country UNITED_STATES = Countries.resolve("USA");

    private static final Map<String, String> OWN = own();

    private CountryNames() {}

    /**
     * The country of a name.
     *
     * @param id what the file calls the country beside it; decides where the name alone means several, null without one
     * @throws Unfit where it is none that is known
     */
    static Country find(String id, String name) {
        String own = OWN.getOrDefault(id + "\t" + name, OWN.get("\t" + name));
        return Optional.ofNullable(own)
                .map(Countries::resolve)
                .or(() -> Countries.byName(name))
                .orElseThrow(() -> new Unfit(
                        "unknown-country",
                        "'" + name + "' is no country of the crosswalk, nor an English name of one",
                        name));
    }

    private static Map<String, String> own() {
        Map<String, String> own = new HashMap<>();
        Tsv.read(CountryNames.class, "countries.tsv")
                .forEach(row -> own.put(row.get("id") + "\t" + row.get("name"), row.get("alpha3")));
        return own;
    }
}
