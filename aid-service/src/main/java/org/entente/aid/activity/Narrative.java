package org.entente.aid.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A text in a language: IATI's element {@code narrative}.
 *
 * @param language the attribute {@code xml:lang}, such as {@code fr}; null where it is the activity's own language
 * @param text as published; empty where the publisher left it so
 */
public record Narrative(
        @Size(max = 50) @Pattern(
                        regexp = "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*",
                        message = "a language is written as in RFC 5646, such as fr or pt-BR")
                String language,
        @NotNull @Size(max = 100_000) String text) {}
