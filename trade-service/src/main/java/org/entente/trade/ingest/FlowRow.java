package org.entente.trade.ingest;

import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.flow.FlowDraft;

/** What a row of a file is: a flow, and the dataset that it belongs to. */
public record FlowRow(DatasetDraft dataset, FlowDraft flow) {}
