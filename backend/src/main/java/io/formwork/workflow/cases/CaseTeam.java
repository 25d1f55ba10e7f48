package io.formwork.workflow.cases;

import jakarta.inject.Singleton;

/** Who works on cases and how they hear of it. */
@Singleton
record CaseTeam(CasePeople people, CaseNews news) {}
