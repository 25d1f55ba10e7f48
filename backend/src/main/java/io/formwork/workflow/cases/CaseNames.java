package io.formwork.workflow.cases;

import jakarta.inject.Singleton;

/** What people and cases are called. */
@Singleton
record CaseNames(CaseDirectory people, CaseTitles titles) {}
