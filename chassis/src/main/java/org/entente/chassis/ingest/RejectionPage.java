package org.entente.chassis.ingest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a list of rejections answers, for the contract; the list itself is written as text.
 *
 * @param items rejections in the order asked for
 * @param nextPageToken for the next page; null on the last one
 * @param total all that matches, with {@code count=true} alone
 */
@Schema(name = "ImportRejectionPage")
record RejectionPage(List<NumberedRejection> items, String nextPageToken, Long total) {}
