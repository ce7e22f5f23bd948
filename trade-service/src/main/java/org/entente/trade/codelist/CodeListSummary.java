package org.entente.trade.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a code list is.
 *
 * @param name by which the list is asked for, such as {@code quantity-units}
 * @param title in English
 * @param keeper whose codes they are
 * @param source where the list is from
 * @param size how many codes it has
 */
@Schema(name = "TradeCodeListSummary")
record CodeListSummary(String name, String title, String keeper, String source, int size) {}
