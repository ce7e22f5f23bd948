package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.aid.activity.Money;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * An amount with its currency and value date. The activity's default currency is filled in, and a value date that is the
 * day anyway is left out.
 *
 * @param day the member with the day by whose rate to convert if nothing else is told
 */
record MoneyPart(String xml, String member, String day) implements Part {

    private static final Member AMOUNT = Member.of(Money.class, "amount");
    private static final Member CURRENCY = Member.of(Money.class, "currency");
    private static final Member VALUE_DATE = Member.of(Money.class, "valueDate");

    @Override
    public Set<String> members() {
        return Set.of(member);
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        XmlElement child = from.child(xml);
        if (child == null) {
            return;
        }
        JsonNode amount = reading.value(AMOUNT, child.text(), child);
        child.clearText();
        JsonNode currency = currency(child, reading);
        String date = child.attributes().remove(Xml.attribute("value-date"));
        JsonNode valueDate = date == null || date.isBlank() ? null : reading.value(VALUE_DATE, date, child);
        if (amount == null || currency == null) {
            from.children().remove(child);
            return;
        }
        ObjectNode money = Json.MAPPER.createObjectNode();
        money.set("amount", amount);
        money.set("currency", currency);
        if (valueDate != null && !valueDate.equals(to.get(day))) {
            money.set("valueDate", valueDate);
        }
        to.set(member, money);
        if (Xml.isEmpty(child)) {
            from.children().remove(child);
        } else {
            reading.step(child, () -> xml);
        }
    }

    private static JsonNode currency(XmlElement value, Reading reading) {
        String own = value.attributes().remove(Xml.attribute("currency"));
        String told = own == null || own.isBlank() ? reading.currency() : own;
        if (told == null || told.isBlank()) {
            reading.found(
                    value,
                    "missing-currency",
                    "the amount has no currency, and the activity has no default-currency; it is left out",
                    value.text());
            return null;
        }
        return reading.value(CURRENCY, told, value);
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        JsonNode money = from.path(member);
        if (money.isMissingNode()) {
            return;
        }
        XmlElement child = Xml.add(to, xml);
        child.append(AMOUNT.write(money.path("amount")));
        child.attributes().put(Xml.attribute("currency"), CURRENCY.write(money.path("currency")));
        JsonNode date = money.has("valueDate") ? money.path("valueDate") : from.path(day);
        child.attributes().put(Xml.attribute("value-date"), VALUE_DATE.write(date));
    }
}
