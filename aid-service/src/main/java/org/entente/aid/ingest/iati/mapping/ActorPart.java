package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.chassis.ingest.xml.XmlElement;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.CountryScheme;

/**
 * The state that an organisation belongs to, where its identifier says so: {@code US-GOV-1} is of the United States, for the
 * register {@code XX-GOV} has the public bodies of the country with that ISO alpha-2 code. No other identifier tells it.
 *
 * @param org the member with the organisation; null where it is the element itself
 */
record ActorPart(String member, String org) implements Part {

    private static final Pattern PUBLIC_BODY = Pattern.compile("([A-Z]{2})-GOV-.+");

    @Override
    public Set<String> members() {
        return Set.of(member);
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        String ref = (org == null ? to : to.path(org)).path("ref").asText();
        Matcher body = PUBLIC_BODY.matcher(ref);
        if (body.matches()) {
            Countries.find(body.group(1), CountryScheme.ISO)
                    .filter(country -> body.group(1).equals(country.alpha2()))
                    .ifPresent(country -> to.put(member, country.alpha3()));
        }
    }

    /** It follows from what is written. */
    @Override
    public void write(ObjectNode from, XmlElement to) {}
}
