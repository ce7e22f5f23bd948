package org.entente.events.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.chassis.reference.Tsv;

/** The countries that a source names: by their English names, and by a table where the source has names of its own. */
public final class NamedCountries {

    private final Map<String, String> own = new HashMap<>();

    /**
     * @param beside a class of the package that the table {@code countries.tsv} lies in; its columns are {@code id}, {@code
     *     name} and {@code alpha3}, and a row without an id holds whatever the id is
     */
    public NamedCountries(Class<?> beside) {
        Tsv.read(beside, "countries.tsv")
                .forEach(row -> own.put(row.get("id") + "\t" + row.get("name"), row.get("alpha3")));
    }

    /**
     * The country of a name.
     *
     * @param id what the source calls the country beside it; decides where the name alone means several, null without one
     * @throws Unfit where it is none that is known
     */
    public Country find(String id, String name) {
        String code = own.getOrDefault(id + "\t" + name, own.get("\t" + name));
        return Optional.ofNullable(code)
                .map(Countries::resolve)
                .or(() -> Countries.byName(name))
                .orElseThrow(() -> new Unfit(
                        "unknown-country",
                        "'" + name + "' is no country of the crosswalk, nor an English name of one",
                        name));
    }
}
