package org.entente.trade.codelist;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.MissingRecord;
import org.entente.chassis.reference.Nearest;

/** The code lists over HTTP. */
@Path("/v1/trade/codelists")
@Tag(name = "Trade reference data", description = "Code lists with their origin.")
@Produces(MediaType.APPLICATION_JSON)
public class TradeCodeListResource {

    /**
     * The lists by name.
     *
     * @param source where most are from; each names its own
     * @param items all of them
     * @param nextPageToken always null: they are few
     */
    @Schema(name = "TradeCodeListPage")
    record Page(String source, List<CodeListSummary> items, String nextPageToken) {}

    /**
     * A list, in full or as far as it was asked for.
     *
     * @param name by which it is asked for
     * @param title in English
     * @param keeper whose codes they are
     * @param source where the list is from
     * @param items all codes that match, in the order of the list
     * @param nextPageToken always null: lists are small
     */
    @Schema(name = "TradeCodeList")
    record Whole(
            String name, String title, String keeper, String source, List<CodeListEntry> items, String nextPageToken) {}

    @GET
    @PermitAll
    @Operation(summary = "The code lists that trade is told in.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public String lists() {
        List<CodeListSummary> lists =
                CodeLists.all().stream().map(CodeList::summary).toList();
        return Json.write(new Page(CodeLists.COMTRADE, lists, null));
    }

    @GET
    @Path("{name}")
    @PermitAll
    @Operation(
            summary = "The codes of a list.",
            description = "All that match in one answer. The Harmonized System ends with its headings; its revisions"
                    + " call many codes by other names.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Whole.class)))
    public String list(@PathParam("name") String name, @BeanParam CodeListFilter filter) {
        CodeList list = require(name);
        CodeListSummary of = list.summary();
        return Json.write(new Whole(of.name(), of.title(), of.keeper(), of.source(), filter.of(list), null));
    }

    @GET
    @Path("{name}/{code}")
    @PermitAll
    @Operation(summary = "One code of a list.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CodeListEntry.class)))
    public String entry(@PathParam("name") String name, @PathParam("code") String code) {
        CodeList list = require(name);
        return list.codes()
                .find(code)
                .map(found -> Json.write(found.from(list.summary().source())))
                .orElseThrow(() ->
                        MissingRecord.of("code of " + name, code, list.codes().nearest(code)));
    }

    private static CodeList require(String name) {
        return CodeLists.find(name).orElseThrow(() -> {
            List<String> near =
                    Nearest.of(name, CodeLists.all(), list -> list.summary().name(), list -> list.summary()
                                    .name())
                            .stream()
                            .map(list -> list.summary().name())
                            .toList();
            return MissingRecord.of("code list", name, near);
        });
    }
}
