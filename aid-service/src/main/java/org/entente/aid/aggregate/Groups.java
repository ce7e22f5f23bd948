package org.entente.aid.aggregate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.aid.iati.ActivityStatus;
import org.entente.aid.reference.CodeList;
import org.entente.aid.reference.CodeLists;
import org.entente.chassis.http.Json;
import org.entente.chassis.reference.Countries;

/** Names what rows are of. */
final class Groups {

    /** What sums by region call the money that is told for countries. */
    private static final String COUNTRIES = "countries";

    private final Question question;

    Groups(Question question) {
        this.question = question;
    }

    /**
     * @param key of each dimension a list of codes, as JSON
     * @param labels what the records tell of names, as JSON; null without any
     */
    Map<String, Group> of(String key, String labels) {
        JsonNode keys = Json.tree(key);
        JsonNode told = labels == null ? Json.tree("{}") : Json.tree(labels);
        Map<String, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < question.by().size(); i++) {
            Dimension dimension = question.by().get(i);
            List<String> codes = new ArrayList<>();
            keys.path(i).forEach(code -> codes.add(code.asText()));
            groups.put(dimension.word(), group(dimension, codes, told));
        }
        return groups;
    }

    private Group group(Dimension dimension, List<String> codes, JsonNode told) {
        if (codes.isEmpty()) {
            return Group.unspecified();
        }
        if (dimension == Dimension.DONOR) {
            return donor(codes, told.path("donor"));
        }
        return codes.size() > 1 ? Group.shared(codes) : single(dimension, codes.get(0), told);
    }

    private Group single(Dimension dimension, String code, JsonNode told) {
        return switch (dimension) {
            case RECIPIENT ->
                Group.of(code, country(code).or(() -> name("Region", code)).orElse(null));
            case REGION ->
                code.equals(COUNTRIES)
                        ? Group.of(null, COUNTRIES)
                        : Group.of(code, name("Region", code).orElse(null));
            case SECTOR ->
                Group.of(
                        code,
                        name(code.length() == 5 ? "Sector" : "SectorCategory", code)
                                .orElse(null));
            case SECTOR_CATEGORY -> Group.of(code, name("SectorCategory", code).orElse(null));
            case YEAR -> Group.of(code, question.years().name(code));
            case PUBLISHER -> Group.of(code, told.path("publisher").asText(null));
            case ACTIVITY -> Group.of(code, told.path("activity").asText(null));
            case STATUS -> Group.of(code, ActivityStatus.of(code).word());
            case FLOW_TYPE -> Group.of(code, name("FlowType", code).orElse(null));
            case FINANCE_TYPE -> Group.of(code, name("FinanceType", code).orElse(null));
            case AID_TYPE -> Group.of(code, name("AidType", code).orElse(null));
            case TIED_STATUS -> Group.of(code, name("TiedStatus", code).orElse(null));
            case HIERARCHY, DONOR -> Group.of(code, null);
        };
    }

    private static Group donor(List<String> keys, JsonNode labels) {
        if (keys.size() > 1) {
            return Group.shared(keys.stream()
                    .map(key -> key.substring(key.indexOf(':') + 1))
                    .toList());
        }
        JsonNode label = labels.path(keys.get(0));
        String actor = label.path("actor").asText(null);
        String ref = label.path("ref").asText(null);
        return new Group(actor == null ? ref : actor, label.path("name").asText(actor), null, actor, ref);
    }

    private static Optional<String> country(String code) {
        return Countries.find(code).map(country -> country.name());
    }

    private static Optional<String> name(String list, String code) {
        CodeList codes = CodeLists.of(list);
        return codes.find(code).map(entry -> entry.name());
    }
}
