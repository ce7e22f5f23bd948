package org.entente.aid.sector;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.aid.iati.SectorVocabulary;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.MissingRecord;
import org.entente.chassis.http.Params;

/** The DAC's classification over HTTP. */
@Path("/v1/aid/sectors")
@Tag(name = "Sectors", description = "The OECD DAC's purposes and categories of aid.")
@Produces(MediaType.APPLICATION_JSON)
public class SectorResource {

    @GET
    @PermitAll
    @Operation(summary = "The purposes and categories, by code, withdrawn ones too.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SectorPage.class)))
    public String list(
            @QueryParam("category") @Parameter(description = "Only the purposes of this category: three digits.")
                    String category,
            @QueryParam("vocabulary") @Parameter(description = "1 for purposes, 2 for categories.") String vocabulary) {
        Sector within =
                Params.read("category", category, code -> DacSectors.require(SectorVocabulary.DAC_CATEGORY, code));
        SectorVocabulary of = Params.read("vocabulary", vocabulary, SectorResource::dac);
        List<Sector> sectors = DacSectors.all().stream()
                .filter(sector -> within == null || within.code().equals(sector.category()))
                .filter(sector -> of == null || of == sector.vocabulary())
                .toList();
        return Json.write(new SectorPage(sectors, null));
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "One purpose or category.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sector.class)))
    public String get(@PathParam("code") String code) {
        return DacSectors.all().stream()
                .filter(sector -> sector.code().equals(code))
                .findFirst()
                .map(Json::write)
                .orElseThrow(() -> MissingRecord.of("sector", code));
    }

    private static SectorVocabulary dac(String text) {
        SectorVocabulary vocabulary = SectorVocabulary.of(text);
        if (vocabulary != SectorVocabulary.DAC_PURPOSE && vocabulary != SectorVocabulary.DAC_CATEGORY) {
            throw new IllegalArgumentException("only the vocabularies 1 (purposes) and 2 (categories) are listed here");
        }
        return vocabulary;
    }
}
