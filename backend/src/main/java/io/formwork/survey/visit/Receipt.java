package io.formwork.survey.visit;

/** What a visitor takes away: the number of his record and the code to look it up. */
public record Receipt(String number, String code) {}
