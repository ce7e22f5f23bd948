package org.entente.trade.ingest;

import java.util.List;
import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.flow.FlowDraft;

/**
 * What a row of a file tells.
 *
 * @param dataset that its flows belong to
 * @param flows at least one
 */
public record FlowRow(DatasetDraft dataset, List<FlowDraft> flows) {}
