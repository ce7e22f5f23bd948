package org.entente.trade.scheme;

import java.util.List;
import org.entente.chassis.http.Check;
import org.entente.trade.codelist.HsCode;
import org.entente.trade.param.Classification;

/** Checks the codes of a scheme: those of its scope, and those that a part of it is suspended for. */
final class SchemeCodes {

    private SchemeCodes() {}

    static void check(SchemeDraft draft, Check check) {
        Classification revision = draft.hsRevision();
        check.that(
                revision == null || revision.isRevisionOfTheHarmonizedSystem(),
                "/scope/hsRevision",
                revision + " is no revision of the Harmonized System: it is one of H0 to H6");
        if (!check.isClean()) {
            return;
        }
        if (draft.scope() != null) {
            known(draft.scope().hsCodes(), revision, "/scope/hsCodes", check);
        }
        for (int i = 0; i < draft.beneficiaries().size(); i++) {
            List<SchemeDraft.StatusEntry> statuses =
                    draft.beneficiaries().get(i).statuses();
            for (int j = 0; j < statuses.size(); j++) {
                String pointer = "/beneficiaries/" + i + "/statuses/" + j + "/hsCodes";
                suspended(statuses.get(j), draft, pointer, check);
            }
        }
    }

    private static void suspended(SchemeDraft.StatusEntry entry, SchemeDraft draft, String pointer, Check check) {
        if (entry.hsCodes() == null) {
            return;
        }
        check.that(
                entry.status() == Status.PARTLY_SUSPENDED,
                pointer,
                "only a status partlySuspended has goods of its own: all others are those of the scope");
        known(entry.hsCodes(), draft.hsRevision(), pointer, check);
        Goods scope = draft.goods();
        for (int i = 0; scope != null && i < entry.hsCodes().size(); i++) {
            String code = entry.hsCodes().get(i);
            check.that(
                    scope.shareOf(code) != Goods.Share.NONE,
                    pointer + "/" + i,
                    code + " is not in the scope, and cannot be suspended from it");
        }
    }

    private static void known(List<String> codes, Classification revision, String pointer, Check check) {
        for (int i = 0; i < codes.size(); i++) {
            String place = pointer + "/" + i;
            HsCode.fault(codes.get(i), revision == null ? null : revision.name())
                    .ifPresent(why -> check.reject(place, why));
        }
    }
}
