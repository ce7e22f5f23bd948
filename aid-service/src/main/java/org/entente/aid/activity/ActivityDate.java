package org.entente.aid.activity;

import jakarta.validation.constraints.NotNull;
import org.entente.aid.iati.ActivityDateType;

/** A turn of an activity: its planned or actual start or end. */
public record ActivityDate(@NotNull ActivityDateType type, @NotNull Day date) {}
