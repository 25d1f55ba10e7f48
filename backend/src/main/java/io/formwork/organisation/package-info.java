/**
 * Where people stand: departments as one tree with heads and deputies, who belongs to which of them from when until when and
 * in what position, who answers to whom, groups across departments, who stands in for whom on which days, and who is from outside and which record stands for him. It owns the tables department, department_deputy,
 * department_member, job_position, manager_line, person_group, person_group_member, substitution and external_person. It promises that the tree stays one,
 * that a department and all below it are one indexed question (a path of ids), and that an actor's circles are those of
 * today. Everybody inside may read names and departments; only administrators change anything, and each change is told as
 * {@link io.formwork.identity.Audited}.
 */
@NullMarked
package io.formwork.organisation;

import org.jspecify.annotations.NullMarked;
