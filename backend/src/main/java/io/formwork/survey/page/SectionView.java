package io.formwork.survey.page;

import java.util.List;

/** Fields under a common heading; the heading may be empty. */
public record SectionView(String label, List<FieldView> fields) {}
