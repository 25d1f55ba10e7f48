package io.formwork.organisation;

/**
 * Asks for the people of a department.
 *
 * @param below whether those of the departments below count too
 * @param text a part of name or login; empty for all
 */
public record MemberQuery(DepartmentId department, boolean below, String text) {}
