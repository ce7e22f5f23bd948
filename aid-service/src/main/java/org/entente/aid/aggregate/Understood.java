package org.entente.aid.aggregate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A question as it was understood, with what was not said. */
final class Understood {

    private Understood() {}

    static Map<String, Object> of(Question question) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("measure", question.measure().word());
        members.put(
                "by", List.copyOf(question.by().stream().map(Dimension::word).toList()));
        filter(question.filter(), members);
        put(members, "from", question.days().from());
        put(members, "to", question.days().to());
        members.put("currency", question.converts() ? question.currency() : QuestionReader.AS_REPORTED);
        members.put("prices", question.deflator() == null ? "current" : "constant");
        put(members, "baseYear", question.baseYear());
        if (question.needs(Dimension.YEAR)) {
            members.put("years", question.years().fiscal() ? "fiscal" : "calendar");
            put(members, "fiscalYearStart", question.years().start());
        }
        if (question.apportion()) {
            members.put("apportion", "days");
        }
        return members;
    }

    private static void filter(Question.Filter filter, Map<String, Object> members) {
        put(members, "recipient", filter.recipient());
        put(members, "sector", filter.sector());
        put(members, "donor", filter.donor());
        put(members, "provider", filter.provider());
        put(members, "publisher", filter.publisher());
        put(members, "activity", filter.activity());
        put(members, "status", filter.status());
        put(members, "hierarchy", filter.hierarchy());
        put(members, "humanitarian", filter.humanitarian());
        put(members, "flowType", filter.flowType());
        put(members, "financeType", filter.financeType());
        put(members, "aidType", filter.aidType());
        put(members, "tiedStatus", filter.tiedStatus());
    }

    private static void put(Map<String, Object> members, String name, Object value) {
        if (value != null) {
            members.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
        }
    }
}
