package org.entente.events.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.record.KnownCodes;

/** How other features refer to topics. */
@ApplicationScoped
public class Topics {

    private final EntityManager entities;
    private final KnownCodes codes;

    Topics(EntityManager entities, KnownCodes codes) {
        this.entities = entities;
        this.codes = codes;
    }

    /**
     * Rejects the places whose topic has no record.
     *
     * @param references codes by JSON pointer
     */
    public void check(Map<String, String> references, Check check) {
        Set<String> known = new HashSet<>();
        if (!references.isEmpty()) {
            known.addAll(codes.among("select code from topic where code = any(?)", references.values()));
        }
        references.forEach((pointer, code) ->
                check.that(known.contains(code), pointer, "there is no topic '" + code + "': create it first"));
    }

    /** The code of the topic that a query parameter names, null of null; an unknown one is a 400. */
    @Transactional
    public String parameter(String name, String code) {
        if (code == null || entities.find(Topic.class, code) != null) {
            return code;
        }
        List<String> nearest = entities.createQuery(
                        "select t.code from Topic t where locate(t.code, :code) > 0 or locate(:code, t.code) > 0"
                                + " order by t.code",
                        String.class)
                .setParameter("code", code)
                .setMaxResults(3)
                .getResultList();
        throw InvalidRequest.parameter(
                name,
                "There is no topic '" + code + "'."
                        + (nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + "."));
    }
}
